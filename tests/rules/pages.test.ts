import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { every } from "./every.ts";
import { shownViews } from "./shown.ts";
import { catalogue, files, inLanguage, languages, pages, root, site, type Known } from "./site.ts";
import { dated, grouped } from "./wording.ts";
import { textIn } from "../../src/model/locale.ts";

const text = (node: Node | null) => node?.textContent?.trim() ?? "";

const hrefsIn = (element: ParentNode, selector = "a") =>
  [...element.querySelectorAll(selector)].map((link) => link.getAttribute("href") ?? "");

const pageAt = (address: string) => pages.find((page) => page.address === address)!.document;

/** A page in each language of the site. */
const inAll = (address: string) => languages.map(([prefix]) => prefix + address);
const tags = { zh: "zh-CN", en: "en" };

test("every page of every language is there", () => {
  const places = [...catalogue.places.values()].filter(({ level }) =>
    ["city", "district"].includes(level),
  );
  const addresses = [
    "/",
    "/about/",
    "/about/findings/",
    "/about/scores/",
    "/developers/",
    "/developers/embedding/",
    "/changes/",
    "/coverage/",
    "/datasets/",
    "/districts/",
    ...(catalogue.glossary.length > 0 ? ["/glossary/"] : []),
    "/search/",
    "/staff/",
    "/staff/check/",
    "/style/",
    ...site.topics.map(({ id }) => `/topics/${id}/`),
    ...places.map(({ id }) => `/districts/${id}/`),
    ...catalogue.datasets.map(({ id }) => `/datasets/${id}/`),
    ...shownViews(catalogue).flatMap(({ address }) => [address, `${address}wechat/`]),
  ];
  const due = addresses.flatMap(inAll);
  expect(pages.map(({ address }) => address).sort()).toEqual([...due, "/404.html"].sort());
});

const everyPage = every(
  "every page",
  pages.map(({ address, document, html }) => {
    const [locale, own] = inLanguage(address);
    /** Without the badge of a sample. */
    const heading = () => text(document.querySelector("h1")?.firstChild ?? null);
    const [isHome, isLost] = [own === "/", address === "/404.html"];
    return [address, { address, document, html, locale, own, isHome, isLost, heading }];
  }),
);

everyPage("has its language, one heading(), a title and a description", ({ document, locale }) => {
  expect(document.documentElement.lang).toBe(textIn(tags, locale));
  expect(document.querySelectorAll("h1").length).toBe(1);
  expect(text(document.querySelector("title"))).not.toBe("");
  const description = document.querySelector("meta[name=description]")?.getAttribute("content");
  expect(description?.length).toBeGreaterThan(8);
});

everyPage(
  "has its canonical address and those of its translations",
  ({ address, document, own, isLost }) => {
    const canonical = document.querySelector("link[rel=canonical]")?.getAttribute("href");
    // What is made for articles of others shows the same as the chart's page.
    expect(canonical).toBe(new URL(address.replace(/wechat\/$/, ""), site.baseUrl).href);
    const others = [...document.querySelectorAll("link[hreflang]")].map(
      (link) => new URL(link.getAttribute("href") ?? "").pathname,
    );
    const hasOthers = !isLost && languages.length > 1;
    expect(others).toEqual(hasOthers ? [...inAll(own), own] : []);
  },
);

everyPage(
  "can be skipped into, climbed from and reported",
  ({ document, html, isHome, isLost }) => {
    expect(document.querySelector("a.skip")?.getAttribute("href")).toBe("#content");
    expect(document.querySelector("main#content")).not.toBeNull();
    expect(document.querySelectorAll(".trail li").length > 0).toBe(!isHome && !isLost);
    expect(html).toContain("mailto:");
    expect(text(document.querySelector("footer"))).toMatch(/20\d\d/);
  },
);

everyPage("keeps the room of each picture before it comes", ({ document }) => {
  for (const image of document.querySelectorAll("img"))
    for (const side of ["width", "height"])
      expect(Number(image.getAttribute(side))).toBeGreaterThan(0);
});

everyPage("switches language without leaving its place", ({ address, document, own, isLost }) => {
  const targets = [...document.querySelectorAll("a.language")].map((a) => a.getAttribute("href"));
  const others = inAll(own).filter((each) => each !== address);
  expect(targets).toEqual(isLost ? [] : others);
});

everyPage(
  "has no script but files of this site, the one in its head and what is data",
  ({ document, html }) => {
    expect(html).not.toMatch(/\son[a-z]+=|javascript:/i);
    const [first, ...others] = [...document.querySelectorAll("script")].filter(
      (script) => script.getAttribute("type") !== "application/ld+json",
    );
    expect(first?.parentElement).toBe(document.head);
    expect(first?.getAttributeNames()).toEqual([]); // its text is held by its hash: see headers.test.ts
    for (const script of others) {
      const isLoader = script.getAttribute("src") === "/embed/v1/loader.js"; // as hosts run it
      expect(script.getAttribute("type")).toBe(isLoader ? null : "module");
      if (!isLoader) expect(script.getAttribute("src")).toMatch(/^\/_astro\/[^/]+\.js$/);
      expect(script.textContent).toBe("");
    }
  },
);

everyPage("asks nobody else", ({ document }) => {
  const asked = [...document.querySelectorAll("[src], link[rel=stylesheet], link[rel=icon]")].map(
    (element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "",
  );
  for (const address of asked) expect(address).toMatch(/^\/[^/]/);
});

everyPage("has a style sheet and an icon that are there", ({ document }) => {
  for (const rel of ["stylesheet", "icon"]) {
    const links = [...document.querySelectorAll(`link[rel=${rel}]`)];
    expect(links.length, rel).toBeGreaterThan(0);
    for (const link of links) expect(files.get(link.getAttribute("href") ?? "")).toBeTruthy();
  }
});

everyPage(
  "says in its footer whose it is, whom to write to, and under which licence it stands",
  ({ document, locale }) => {
    const footer = document.querySelector("footer")!;
    const { publisher, contact, license } = site;
    const due = [textIn(publisher.name, locale), contact.email, textIn(license.title, locale)];
    expect([...footer.querySelectorAll("dd")].map(text).slice(0, 3)).toEqual(due);
    expect(hrefsIn(footer)).toContain(`mailto:${contact.email}`);
    expect(hrefsIn(footer)).toContain(license.path);
  },
);

everyPage(
  "has its own address in the mail that reports an error",
  ({ address, document, heading }) => {
    const mails = hrefsIn(document.querySelector("footer")!).filter((href) => href.includes("?"));
    expect(mails.length).toBe(1);
    const mail = new URL(mails[0]!);
    expect(mail.pathname).toBe(site.contact.email);
    expect(mail.searchParams.get("body")).toBe(new URL(address, site.baseUrl).href);
    expect(mail.searchParams.get("subject")).toContain(heading());
  },
);

everyPage(
  "marks as current what it is part of, and nothing else",
  ({ address, document, isHome, isLost, heading }) => {
    const nav = document.querySelector("header nav")!;
    const within = hrefsIn(nav).filter((href) => address.startsWith(href));
    expect(hrefsIn(nav).length).toBe(site.topics.length + 3);
    expect(hrefsIn(nav, "a[aria-current=true]")).toEqual(within);
    expect(nav.querySelectorAll("[aria-current]").length).toBe(within.length);
    const trail = [...document.querySelectorAll(".trail [aria-current]")];
    expect(trail.map(text)).toEqual(isHome || isLost ? [] : [heading()]);
    expect(trail[0]?.closest("li")?.nextElementSibling ?? null).toBeNull();
  },
);

everyPage("names no two regions alike", ({ document }) => {
  const names = [...document.querySelectorAll("[role=region]")].map((region) =>
    region.getAttribute("aria-label"),
  );
  expect(new Set(names).size).toBe(names.length);
});

everyPage("has no id twice", ({ document }) => {
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
/** By what a reader knows the section of each language. */
const says: Record<Known, [lang: string, heading: string]> = {
  zh: ["zh-CN", "没有这个页面"],
  en: ["en", "There is no such page"],
};

test("the page for what does not exist says so in every language, and leads home in each", () => {
  const lost = pageAt("/404.html");
  const sections = [...lost.querySelectorAll("main section")];
  const heading = text(lost.querySelector("h1"));
  expect(
    sections.map((section) => [
      section.getAttribute("lang"),
      text(section.querySelector("h2")) || heading,
      ...hrefsIn(section),
    ]),
  ).toEqual(languages.map(([prefix, locale]) => [...says[locale], `${prefix}/`]));
  for (const section of sections)
    expect(text(section.querySelector("p")).length).toBeGreaterThan(8);
});

describe.each(languages)("in the language at %s/", (prefix, locale) => {
  const districts = [...catalogue.places.values()].filter(({ level }) => level === "district");
  const profileOf = (id: string) => `${prefix}/districts/${id}/`;

  test.each([null, site.city, ...districts.map(({ id }) => id)])(
    "the map of districts leads from each of them to its own page (%s)",
    (here) => {
      const page = pageAt(here === null ? `${prefix}/` : profileOf(here));
      const links = [...page.querySelectorAll(".locator a")];
      expect(links.map((link) => [text(link), link.getAttribute("href")])).toEqual(
        districts.map(({ id, short }) => [textIn(short, locale), profileOf(id)]),
      );
      expect(hrefsIn(page, ".locator a[aria-current=page]")).toEqual(
        districts.filter(({ id }) => id === here).map(({ id }) => profileOf(id)),
      );
    },
  );

  test.each(site.topics)("the topic $id tells its story in the order of site.json", (topic) => {
    const page = pageAt(`${prefix}/topics/${topic.id}/`);
    const figures = [...page.querySelectorAll("figure[data-view]")];
    const views = figures.map((figure) => figure.getAttribute("data-view") ?? "");
    const glances = [...page.querySelectorAll(".glances ul > li")].map(({ id }) => id);
    // Numbers that stand alone come first, together.
    expect(glances).toEqual(topic.views.filter((view) => glances.includes(view)));
    expect(views).toEqual(topic.views.filter((view) => !glances.includes(view)));
    const links = [
      ...hrefsIn(page, ".glances ul > li > a"),
      ...figures.map((figure) => hrefsIn(figure, "figcaption a")[0]),
    ];
    expect(links).toEqual([...glances, ...views].map((view) => `${prefix}/charts/${view}/`));
  });

  describe.each(catalogue.datasets.map((dataset) => [dataset.id, dataset] as const))(
    "the page of %s",
    (id, dataset) => {
      const page = pageAt(`${prefix}/datasets/${id}/`);

      test("explains every column of the file", () => {
        const [header = ""] = files.get(`/downloads/${id}.csv`)!.split("\n");
        const names = [...page.querySelectorAll("tbody th[scope=row] > code")];
        expect(names.map(text)).toEqual(header.split(","));
        for (const { name, title, description, categories } of dataset.fields) {
          const line = names.find((each) => text(each) === name)?.closest("tr");
          const cells = [...(line?.querySelectorAll("td") ?? [])].map(text);
          expect(cells[0]).toBe(textIn(title, locale));
          expect(cells[2]).toContain(textIn(description, locale) ?? "");
          for (const { value, label } of categories)
            expect(cells[3]).toContain(`${value} ${textIn(label, locale)}`);
        }
      });

      test("says its facts, its notes and when it was last updated", () => {
        const topic = site.topics.find((each) => each.id === dataset.topic)!;
        const date = dated(dataset.modified, locale);
        const facts = [...page.querySelectorAll(".facts dd")];
        expect(facts.map(text)).toEqual(
          expect.arrayContaining([
            textIn(topic.title, locale),
            date,
            grouped(dataset.table.rows.length),
            ...dataset.licenses.map(({ name }) => name),
            id,
          ]),
        );
        expect(facts.flatMap((fact) => hrefsIn(fact))).toEqual([
          `${prefix}/topics/${dataset.topic}/`,
          ...dataset.licenses.map(({ path }) => path),
        ]);
        const markdown = (dataset.status === "sample" ? ["sample", "notes"] : ["notes"])
          .map((name) => join(root, `data/datasets/${id}/${name}.${locale}.md`))
          .filter((name) => existsSync(name))
          .map((name) => readFileSync(name, "utf8"))
          .join("\n");
        const stressed = [...markdown.matchAll(/\*\*(.+?)\*\*/g)].map(([, words]) => words);
        expect([...page.querySelectorAll(".prose strong")].map(text)).toEqual(stressed);
        const history = [...page.querySelectorAll("section")].find(
          (section) =>
            text(section.querySelector("h2")) === textIn({ zh: "更新", en: "Updates" }, locale),
        );
        expect(text(history?.querySelector("p") ?? null)).toContain(date);
      });
    },
  );
});
