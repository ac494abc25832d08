import { expect, test } from "vitest";
import { shownViews } from "./shown.ts";
import { catalogue, files, languages, pages as built, site } from "./site.ts";
import { dated } from "./wording.ts";
import { textIn } from "../../src/model/locale.ts";

const pages = new Map(built.map(({ address, document }) => [address, document]));

const badges = { zh: "示例数据", en: "Sample data" };

/** All that the editor of WeChat Official Accounts keeps as it is. */
const kept: Record<string, string[]> = {
  P: [],
  STRONG: [],
  IMG: ["src", "alt", "width", "height", "loading"],
};

const text = (node: Node | null | undefined) => node?.textContent?.trim() ?? "";

const articles = languages.flatMap(([prefix, locale]) =>
  shownViews(catalogue).map(({ dataset, address }) => {
    const chart = pages.get(prefix + address);
    const page = pages.get(`${prefix}${address}wechat/`);
    const article = page?.querySelector(".article");
    if (!chart || !page || !article) throw new Error(`no article ${prefix}${address}`);
    return {
      address: prefix + address,
      chart,
      page,
      article,
      dataset,
      locale,
      badge: textIn(badges, locale),
    };
  }),
);

test("an article is made of what editors of WeChat keep, and of nothing else", () => {
  for (const { address, article } of articles) {
    const parts = [...article.querySelectorAll("*")];
    expect(parts.length, address).toBeGreaterThan(5);
    for (const part of parts) {
      expect(Object.keys(kept), `${address}: ${part.outerHTML}`).toContain(part.tagName);
      for (const name of part.getAttributeNames())
        expect(kept[part.tagName], `${address}: ${part.outerHTML}`).toContain(name);
    }
    expect([...article.children].every(({ tagName }) => tagName === "P")).toBe(true);
  }
});

test("an article has the portrait, which is there, and all that its chart says", () => {
  for (const { address, article, chart, page, dataset, locale, badge } of articles) {
    const images = [...article.querySelectorAll("img")];
    const src = images[0]?.getAttribute("src") ?? "";
    expect(images.length).toBe(1);
    expect(src).toBe(`${address.replace("/charts/", "/images/").slice(0, -1)}-portrait.png`);
    expect(files.has(src), src).toBe(true);
    const isSample = dataset.status === "sample";
    const title = text(chart.querySelector("h1")?.firstChild);
    const name = text(article.querySelector("strong"));
    expect(name.startsWith(title), address).toBe(true);
    for (const each of [name, images[0]?.getAttribute("alt") ?? ""])
      expect(each.includes(badge), address).toBe(isSample);
    expect(text(page.querySelector("h1 .badge"))).toBe(isSample ? badge : "");
    const said = [...article.querySelectorAll("p")].map(text);
    const due = [...chart.querySelectorAll("figure :is(.finding, .measure, .note)")].map(text);
    expect(said).toEqual(expect.arrayContaining(due.filter((each) => each !== "")));
    const last = said.slice(-3).join("\n");
    for (const source of chart.querySelectorAll("figure .source a"))
      expect(last, address).toContain(text(source));
    for (const { name: license } of dataset.licenses) expect(last, address).toContain(license);
    expect(last, address).toContain(dated(dataset.modified, locale));
    expect(last, address).toContain(new URL(address, site.baseUrl).href);
  }
});

test("chart and article lead to each other, and the article to its images", () => {
  for (const { address, chart, page } of articles) {
    const hrefsIn = (of: Document, selector: string) =>
      [...of.querySelectorAll(selector)].map((link) => link.getAttribute("href"));
    expect(hrefsIn(chart, "aside a")).toEqual(
      expect.arrayContaining(["#embed", `${address}wechat/`]),
    );
    expect(hrefsIn(page, ".trail a")).toContain(address);
    const own = address.replace("/charts/", "/images/").slice(0, -1);
    expect(hrefsIn(page, "aside a[download]")).toEqual(
      ["-portrait.png", "-og.png", ".png"].map((end) => own + end),
    );
    expect(hrefsIn(chart, "aside a[download]")).toEqual(
      expect.arrayContaining([".svg", ".png", "-og.png", "-portrait.png"].map((end) => own + end)),
    );
  }
});
