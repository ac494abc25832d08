import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { loadCatalogue } from "../../src/load/catalogue.ts";
import { filesOf, pagesOf } from "./dist.ts";
import { shownViews } from "./shown.ts";

const files = filesOf("dist");
const pages = pagesOf(files);
const { catalogue } = await loadCatalogue(process.cwd());
if (!catalogue) throw new Error("the data has problems: npm run data:check");
const { site } = catalogue;

const text = (element: Element | null) => element?.textContent.trim() ?? "";

test("the script of the map of places is at most 75 kB gzip in all", () => {
  const scripts = [...files].filter(([name]) => name.endsWith(".js"));
  const bytes = scripts.map(([, text]) => gzipSync(text, { level: 9 }).length);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(75_000);
});

test("every page of every language is there", () => {
  const places = [...catalogue.places.values()].filter(({ level }) =>
    ["city", "district"].includes(level),
  );
  const addresses = [
    "/",
    "/about/",
    "/datasets/",
    ...site.topics.map(({ id }) => `/topics/${id}/`),
    ...places.map(({ id }) => `/districts/${id}/`),
    ...catalogue.datasets.map(({ id }) => `/datasets/${id}/`),
    ...shownViews(catalogue).map(({ address }) => address),
  ];
  const due = addresses.flatMap((address) => [address, `/en${address}`]);
  expect(pages.map(({ address }) => address).sort()).toEqual([...due, "/404.html"].sort());
});

describe.each(pages.map((page) => [page.address, page] as const))("%s", (address, page) => {
  const { document, html } = page;
  const isHome = ["/", "/en/"].includes(address);
  const isLost = address === "/404.html";

  test("has its language, one heading, a title and a description", () => {
    expect(document.documentElement.lang).toBe(address.startsWith("/en/") ? "en" : "zh-CN");
    expect(document.querySelectorAll("h1").length).toBe(1);
    expect(text(document.querySelector("title"))).not.toBe("");
    const description = document.querySelector("meta[name=description]")?.getAttribute("content");
    expect(description?.length).toBeGreaterThan(8);
  });

  test("has its canonical address and those of its translations", () => {
    const own = document.querySelector("link[rel=canonical]")?.getAttribute("href");
    expect(own).toBe(new URL(address, site.baseUrl).href);
    const others = [...document.querySelectorAll("link[hreflang]")].map(
      (link) => new URL(link.getAttribute("href") ?? "").pathname,
    );
    const zh = address.replace(/^\/en\//, "/");
    expect(others).toEqual(isLost ? [] : [zh, `/en${zh}`, zh]);
  });

  test("can be skipped into, climbed from and reported", () => {
    expect(document.querySelector("a.skip")?.getAttribute("href")).toBe("#content");
    expect(document.querySelector("main#content")).not.toBeNull();
    expect(document.querySelectorAll(".trail li").length > 0).toBe(!isHome && !isLost);
    expect(html).toContain("mailto:");
    expect(text(document.querySelector("footer"))).toMatch(/20\d\d/);
  });

  test("switches language without leaving its place", () => {
    const targets = [...document.querySelectorAll("a.language")].map((a) => a.getAttribute("href"));
    const other = address.startsWith("/en/") ? address.slice(3) : `/en${address}`;
    expect(targets).toEqual(isLost ? [] : [other]);
  });

  test("has no script but the one that makes a map of points live, a file of this site", () => {
    expect(html).not.toMatch(/\son[a-z]+=|javascript:/i);
    const scripts = [...document.querySelectorAll("script")];
    expect(scripts.length > 0).toBe(document.querySelector("[data-kind=points]") !== null);
    for (const script of scripts) {
      expect(script.getAttribute("type")).toBe("module");
      expect(script.getAttribute("src")).toMatch(/^\/_astro\/[^/]+\.js$/);
      expect(script.textContent).toBe("");
    }
  });

  test("asks nobody else", () => {
    const asked = [...document.querySelectorAll("[src], link[rel=stylesheet], link[rel=icon]")].map(
      (element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "",
    );
    for (const address of asked) expect(address).toMatch(/^\/[^/]/);
  });

  test("leads nowhere that is not there", () => {
    for (const anchor of document.querySelectorAll("a[href]")) {
      const url = new URL(anchor.getAttribute("href") ?? "", new URL(address, site.baseUrl));
      if (url.origin !== new URL(site.baseUrl).origin) continue;
      const target = url.pathname.endsWith("/") ? `${url.pathname}index.html` : url.pathname;
      expect(files.has(target), `${url.pathname} from ${address}`).toBe(true);
      if (url.hash === "") continue;
      const there = pages.find((each) => each.address === url.pathname)?.document;
      expect(there?.getElementById(url.hash.slice(1)), url.href).toBeTruthy();
    }
  });

  test("has no id twice", () => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
