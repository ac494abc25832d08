import { createHash } from "node:crypto";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { BuiltPage } from "../stage/dist.ts";
import { filterOembed, runsHostScript } from "../stage/wordpress.ts";
import { allEmbeds, datasets, embeds, files, inLanguage, pages, site } from "./site.ts";
import { dated } from "./wording.ts";

const charts = pages.filter(({ address }) =>
  /^\/charts\/(?!.*\/wechat\/$)/.test(inLanguage(address)[1]),
);

const text = (element: Element | null | undefined) => element?.textContent.trim() ?? "";
const at = (address: string) => new URL(address, site.baseUrl).href;
const pathIn = (href: string) => new URL(href).pathname;
const fileAt = (href: string) => pathIn(href).replace(/\/$/, "/index.html");
const chartOf = (address: string) => address.replace("/embed/", "/charts/");
const datasetOf = (address: string) =>
  datasets.find(({ id }) => address.includes(`/embed/${id}/`)) ?? expect.fail(address);

/** Code that somebody pastes, as it stands in their page. */
const parse = (html: string) => parseHTML(`<html><body>${html}</body></html>`).document.body;

const { origin } = new URL(site.baseUrl);

describe("every embed", () => {
  test("stands beside a chart page, in the reader's scheme, in light and in dark", () => {
    const due = charts.flatMap(({ address }) => {
      const embed = address.replace("/charts/", "/embed/");
      return [embed, `${embed}light/`, `${embed}dark/`];
    });
    expect(allEmbeds.map(({ address }) => address).sort()).toEqual(due.sort());
  });

  test("is in light and in dark the same but for the scheme that it says", () => {
    const said = /^<!DOCTYPE html><html lang="[\w-]+"( data-scheme="\w+")?/;
    const scheme = /(?<=<meta name="color-scheme" content=")[\w ]+(?=")/;
    for (const { address, at, html } of allEmbeds) {
      const { theme } = at;
      const own = theme === undefined ? undefined : ` data-scheme="${theme}"`;
      expect([address, said.exec(html)?.[1]]).toEqual([address, own]);
      expect([address, scheme.exec(html)?.[0]]).toEqual([address, theme ?? "light dark"]);
      const plain = files.get(`${address.replace(/(light|dark)\/$/, "")}index.html`);
      const inTheme = plain
        ?.replace(/(?<=<html lang="[\w-]+")/, own ?? "")
        .replace(scheme, theme ?? "light dark");
      expect(html === inTheme, address).toBe(true);
    }
  });

  test("says what its chart's page says: headline or title, finding, unit, notes, drawings and table", () => {
    for (const { address, document } of embeds) {
      const page = charts.find((each) => each.address === chartOf(address))?.document;
      const figure = page?.querySelector("figure");
      const [headline, measure] = [".headline", ".measure"].map((each) =>
        text(figure?.querySelector(each)),
      );
      const [title, badge] = [...(page?.querySelector("h1")?.childNodes ?? [])].map((node) =>
        (node.textContent ?? "").trim(),
      );
      const named = headline === "" ? [measure] : [title, measure];
      expect(text(document.querySelector("h1")), address).toBe([headline || title, badge].join(""));
      expect(text(document.querySelector(".measure")), address).toBe(
        named.filter(Boolean).join(" · "),
      );
      // What a page calls by its path, an embed does with the site before it.
      const whole = (html?: string) => html?.replaceAll('<a href="/', `<a href="${origin}/`);
      for (const part of [".finding", "svg.drawing-phone", "svg.drawing-wide"])
        expect(document.querySelector(part)?.outerHTML, address).toBe(
          whole(figure?.querySelector(part)?.outerHTML),
        );
      for (const name of ["data-view", "data-kind", "data-state", "data-status"])
        expect(document.querySelector("figure")?.getAttribute(name)).toBe(
          figure?.getAttribute(name),
        );
      const rows = [...(figure?.querySelectorAll("tbody tr") ?? [])].map(text);
      expect([...document.querySelectorAll("tbody tr")].map(text), address).toEqual(
        rows.slice(0, document.querySelectorAll("tbody tr").length),
      );
      expect(document.querySelectorAll("tbody tr").length).toBe(Math.min(rows.length, 200));
    }
  });

  test("says its source, its date and its licence, and leads to its chart's page", () => {
    for (const { address, document } of embeds) {
      const [locale] = inLanguage(address);
      const { modified, licenses } = datasetOf(address);
      const page = charts.find((each) => each.address === chartOf(address))?.document;
      const [source, updated, license] = [...document.querySelectorAll(".byline .source")];
      expect(text(source), address).toBe(text(page?.querySelector("figure > .source")));
      expect(text(updated), address).toContain(dated(modified, locale));
      expect(license?.querySelector("a")?.href, address).toBe(licenses[0]?.path);
      const hrefs = [...document.querySelectorAll<HTMLAnchorElement>(".menu a, footer a")];
      const chart = at(chartOf(address));
      expect(
        hrefs.map(({ href }) => href),
        address,
      ).toEqual([`${chart}#embed`, chart]);
      expect(text(document.querySelector(".menu code"))).toBe(chart);
    }
  });

  test("asks search engines to pass by, and names the chart's page in its place", () => {
    for (const { address, document } of embeds) {
      expect(document.querySelector("meta[name=robots]")?.getAttribute("content")).toBe("noindex");
      expect(document.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(
        at(chartOf(address)),
      );
    }
  });

  test("opens what it leads to outside its frame, and has nothing to ask for", () => {
    for (const { address, document, html } of embeds) {
      expect(document.querySelector("base")?.getAttribute("target")).toBe("_blank");
      expect(document.querySelectorAll("script, style").length, address).toBeGreaterThan(1);
      expect(document.querySelectorAll("[src], link[rel=stylesheet]").length, address).toBe(0);
      expect(html, address).not.toMatch(/\burl\((?!#)|@import|\bfetch\(|localStorage/);
    }
  });
});

/** What answers of both types have, as oembed.com has it; a picture is given whole or not at all. */
const Answer = z.strictObject({
  version: z.literal("1.0"),
  title: z.string().min(1),
  author_name: z.string().min(1),
  author_url: z.url(),
  provider_name: z.string().min(1),
  provider_url: z.url(),
  cache_age: z.int().positive(),
  thumbnail_url: z.url(),
  thumbnail_width: z.int().positive(),
  thumbnail_height: z.int().positive(),
  width: z.int().positive(),
  height: z.int().positive(),
});
const Rich = Answer.extend({ type: z.literal("rich"), html: z.string().min(1) });
const Photo = Answer.extend({ type: z.literal("photo"), url: z.url() });

test("every chart page leads to an answer by oEmbed that is right and survives WordPress", () => {
  for (const { address, document } of charts) {
    const link = document.querySelector("link[type='application/json+oembed']");
    const answer = Rich.parse(
      JSON.parse(files.get(pathIn(link?.getAttribute("href") ?? "")) ?? "null"),
    );
    const left = filterOembed(answer.html, { secret: "s3cret", title: answer.title });
    expect(runsHostScript(left), address).toBe(true);
    // The frame is text to what parses less than a browser does: it is looked at as one tag.
    const [tag = ""] = /<iframe [^>]*data-secret[^>]*>/.exec(left) ?? [];
    const frame = parse(`${tag}</iframe>`).querySelector("iframe");
    expect(frame?.getAttribute("style"), address).toBeNull();
    const src = at(address.replace("/charts/", "/embed/"));
    expect(frame?.getAttribute("src")).toBe(`${src}#?secret=s3cret`);
    expect(frame?.getAttribute("height")).toBe(String(answer.height));
    expect(parse(left).querySelector("blockquote > a")?.getAttribute("href")).toBe(at(address));
    expect(answer.width).toBeLessThanOrEqual(600);
    expect(files.has(fileAt(answer.thumbnail_url)), answer.thumbnail_url).toBe(true);
  }
});

test("answers for less room are as wide as they say, and no higher than for all columns", () => {
  for (const { address } of charts) {
    const answerIn = (fit: string): unknown =>
      JSON.parse(files.get(`${address.replace("/charts/", "/oembed/").slice(0, -1)}${fit}.json`)!);
    const answer = Rich.parse(answerIn(""));
    const [narrow, middle] = ["@280", "@400"].map((fit) => Rich.parse(answerIn(fit)));
    const picture = Photo.parse(answerIn("@400x210"));
    expect([narrow?.width, middle?.width, picture.width, picture.height]).toEqual([
      280, 400, 400, 210,
    ]);
    expect(narrow?.height, address).toBeLessThanOrEqual(middle?.height ?? 0);
    expect(middle?.height, address).toBeLessThanOrEqual(answer.height);
    expect(narrow?.html, address).toBe(
      answer.html.replace(`height="${answer.height}"`, `height="${narrow?.height}"`),
    );
    expect(picture.url, address).toBe(answer.thumbnail_url);
  }
});

test("embeds lead to the answer of their chart, pages of datasets to that of their first view", () => {
  const answerOf = (document: Document) =>
    document.querySelector("link[type='application/json+oembed']")?.getAttribute("href");
  const chartOf = new Map(charts.map((page) => [at(page.address), answerOf(page.document)]));
  for (const { address, document } of embeds) {
    const chart = document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "";
    expect(answerOf(document), address).toBe(chartOf.get(chart));
  }
  for (const { at: of, address, document } of pages) {
    if (of.sort !== "dataset") continue;
    const first = datasets.find(({ id }) => id === of.dataset)?.views[0];
    const answer = answerOf(document);
    if (!first) expect(answer, address).toBeUndefined();
    else expect(answer, address).toMatch(new RegExp(`/oembed/${of.dataset}/${first.name}\\.json$`));
  }
});

test("no two buttons of the guide that copy are called the same", () => {
  for (const { address, document } of pages.filter(({ address }) =>
    address.endsWith("/developers/embedding/"),
  )) {
    const buttons = [...document.querySelectorAll(".copyable button")];
    const names = buttons.map((button) => button.getAttribute("aria-label"));
    expect(names.length, address).toBeGreaterThan(4);
    expect(new Set(names).size, address).toBe(names.length);
  }
});

describe("the codes on a chart page", () => {
  const codesOf = ({ document }: BuiltPage, theme: string) =>
    [...document.querySelectorAll(`.embedding [data-theme=${theme}][data-version=live] pre`)].map(
      (code) => parse(text(code)),
    );

  test("show its embed in a frame that is described, restrained, and high enough without a script", () => {
    for (const page of charts)
      for (const theme of ["auto", "light", "dark"]) {
        const [plain] = codesOf(page, theme);
        const frame = plain?.querySelector("iframe");
        const end = theme === "auto" ? "" : `${theme}/`;
        const embed = page.address.replace("/charts/", "/embed/") + end;
        expect(frame?.getAttribute("src"), page.address).toBe(at(embed));
        const { html } = allEmbeds.find(({ address }) => address === embed)!;
        const [, title = ""] = /<title>(.*?)<\/title>/s.exec(html) ?? [];
        expect(frame?.getAttribute("title")).toBe(text(parse(title)));
        expect(frame?.getAttribute("loading")).toBe("lazy");
        expect(frame?.getAttribute("sandbox")).not.toContain("allow-same-origin");
        expect(frame?.getAttribute("style")).toMatch(/^border:0;min-height:\d+px/);
        expect(Number(frame?.getAttribute("height"))).toBeGreaterThan(200);
        expect(plain?.querySelector("p > a")?.getAttribute("href")).toBe(at(page.address));
      }
  });

  test("hold the loader to the bytes that are served", () => {
    const bytes = files.get("/embed/v1/loader.js") ?? "";
    const integrity = `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
    for (const page of charts) {
      const script = codesOf(page, "auto")[0]?.querySelector("script");
      expect(script?.getAttribute("src"), page.address).toBe(at("/embed/v1/loader.js"));
      expect(script?.getAttribute("integrity")).toBe(integrity);
      expect(script?.getAttribute("crossorigin")).toBe("anonymous");
    }
  });

  test("show a picture at its own size that is there and says in words what it shows", () => {
    for (const page of charts) {
      const picture = parse(text([...page.document.querySelectorAll(".embedding pre")].at(-1)));
      const image = picture.querySelector("img");
      const [portrait = "", svg = ""] = [...picture.querySelectorAll("source")].map((source) =>
        pathIn(source.getAttribute("srcset") ?? ""),
      );
      expect(portrait, page.address).toMatch(/-portrait\.png$/);
      expect(files.has(portrait), portrait).toBe(true);
      expect(files.has(pathIn(image?.getAttribute("src") ?? "")), page.address).toBe(true);
      const [, ...size] = / width="(\d+)" height="(\d+)"/.exec(files.get(svg) ?? "") ?? [];
      for (const each of [image, picture.querySelectorAll("source")[1]])
        expect(["width", "height"].map((name) => each?.getAttribute(name))).toEqual(size);
      expect(image?.getAttribute("alt")).toContain(text(page.document.querySelector(".finding")));
    }
  });
});
