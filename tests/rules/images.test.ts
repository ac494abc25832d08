import { readFileSync } from "node:fs";
import { convertIndexedToRgb, decode, type DecodedPng } from "fast-png";
import jsQr from "jsqr";
import { describe, expect, test } from "vitest";
import { composeLinkPreview } from "../../src/images/link-preview.ts";
import { imageMaker, paintedSheets } from "../../src/images/image.ts";
import { painterOf } from "../../src/images/painter.ts";
import { composePortrait } from "../../src/images/portrait.ts";
import { mostBytes } from "../../src/images/render.ts";
import { imageFormats, pictureSizes, type ImageFormat } from "../../src/model/picture.ts";
import { chartTargets } from "../../src/site/chart/targets.ts";
import { pictureOf } from "../../src/site/chart/picture.ts";
import { localisedRoutes } from "../../src/site/page/routes.ts";
import { viewAt } from "../../src/site/view/state.ts";
import { pageHref } from "../../src/address/href.ts";
import { paths } from "../../src/address/paths.ts";
import { pixelsOf } from "./pixels.ts";
import { shownViews } from "./shown.ts";
import { catalogue, files, folder, inLanguage, site, withdrawn } from "./site.ts";
import { textIn } from "../../src/model/locale.ts";

/** Four bytes a pixel, as readers of codes want them. */
function rgbaOf(image: DecodedPng): Uint8ClampedArray {
  const rgb = image.palette ? convertIndexedToRgb(image) : image.data;
  const rgba = new Uint8ClampedArray((rgb.length / 3) * 4).fill(255);
  for (let pixel = 0; pixel < rgb.length / 3; pixel += 1)
    for (const part of [0, 1, 2]) rgba[pixel * 4 + part] = rgb[pixel * 3 + part] ?? 0;
  return rgba;
}

const badges = { zh: "示例数据", en: "Sample data" };

const charts = localisedRoutes(catalogue, chartTargets(catalogue)).map(({ props }) => {
  const { locale } = props;
  const query = viewAt(catalogue, props);
  const nameOf = (format: ImageFormat) => pageHref(site, locale, paths.image({ ...props, format }));
  const fileOf = (format: ImageFormat) => {
    const file = files.get(nameOf(format));
    if (file === undefined) throw new Error(`no file ${nameOf(format)}`);
    return file;
  };
  return { query, locale, isSample: query.dataset.status === "sample", nameOf, fileOf };
});

test("every view and state has four pictures in every language, withdrawn ones too, and nothing else any", () => {
  expect(charts.length).toBe(shownViews(catalogue).length * site.locales.length);
  const shown = charts.flatMap(({ nameOf }) => imageFormats.map(nameOf));
  const gone = withdrawn
    .filter(({ at }) => at.sort === "chart")
    .flatMap(({ address }) => {
      const own = address.replace("/charts/", "/images/").replace(/\/$/, "");
      return [".svg", ".png", "-og.png", "-portrait.png"].map((ending) => own + ending);
    });
  const due = [...shown, ...gone];
  const found = [...files.keys()].filter((name) => inLanguage(name)[1].startsWith("/images/"));
  expect(found.sort()).toEqual(due.sort());
});

test("every PNG has the pixels of its sort, and none is heavier than a chat should carry", () => {
  const zooms = new Map<number, number>();
  for (const { nameOf, fileOf } of charts) {
    expect(pixelsOf(fileOf("og")), nameOf("og")).toEqual(pictureSizes.og);
    const portrait = pixelsOf(fileOf("portrait"));
    const { leastPx, mostPx } = pictureSizes.portrait;
    expect(portrait.widthPx, nameOf("portrait")).toBe(pictureSizes.portrait.widthPx);
    expect(portrait.heightPx, nameOf("portrait")).toBeGreaterThanOrEqual(leastPx);
    expect(portrait.heightPx, nameOf("portrait")).toBeLessThanOrEqual(mostPx);
    const [, width = "", height = ""] = /width="(\d+)" height="(\d+)"/.exec(fileOf("svg")) ?? [];
    const { widthPx, heightPx } = pixelsOf(fileOf("png"));
    const zoom = widthPx / Number(width);
    expect([1, 1.5, 2], nameOf("png")).toContain(zoom);
    expect(Math.abs(heightPx - zoom * Number(height)), nameOf("png")).toBeLessThan(1);
    zooms.set(zoom, (zooms.get(zoom) ?? 0) + 1);
    for (const format of ["png", "og", "portrait"] as const)
      expect(fileOf(format).length, nameOf(format)).toBeLessThanOrEqual(mostBytes);
  }
  expect(zooms.get(2)).toBeGreaterThan(charts.length * 0.7); // the heaviest maps have fewer pixels
});

test("every SVG has a name, and nothing that runs, that asks or that needs a sheet", () => {
  for (const { nameOf, fileOf } of charts) {
    const svg = fileOf("svg");
    expect(svg, nameOf("svg")).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
    expect(/<title>([^<]+)<\/title>/.exec(svg)?.[1], nameOf("svg")).toBeTruthy();
    expect(svg, nameOf("svg")).not.toMatch(
      /<(script|style|image|use|a|foreignObject)\b|\s(on\w+|class|style|(xlink:)?href)=|url\((?!#)|var\(|light-dark|undefined/i,
    );
  }
});

test("pictures of samples bear the badge in letters, and those of facts never", () => {
  const painter = painterOf(paintedSheets());
  // A state bears what its view does: every tenth stands for all.
  for (const { query, locale, isSample, nameOf, fileOf } of charts.filter((_, i) => i % 10 === 0)) {
    const picture = pictureOf(query);
    const made = [
      fileOf("svg"),
      composeLinkPreview(picture, painter),
      composePortrait(picture, painter),
    ];
    for (const svg of made)
      expect(svg.includes(`>${textIn(badges, locale)}</text>`), nameOf("svg")).toBe(isSample);
  }
});

test("a picture that was made is not made again: none is drawn", async () => {
  const make = imageMaker(() => Promise.reject(new Error("pixels were asked for")));
  for (const { query, nameOf, fileOf } of charts.filter((_, index) => index % 20 === 0))
    for (const format of imageFormats) {
      const { body } = await make(pictureOf(query), format, nameOf(format));
      const encoding = format === "svg" ? "utf8" : "latin1";
      expect(Buffer.from(body).toString(encoding) === fileOf(format), nameOf(format)).toBe(true);
    }
});

describe("the QR code of a portrait", () => {
  // Views and states of all languages, some four of them.
  const stated = charts.find(({ query }) => query.state !== undefined);
  const some = charts.filter(
    (each, index) => each === stated || index % Math.ceil(charts.length / 4) === 0,
  );

  test("leads to the page of its chart, read by a library that knows nothing of ours", () => {
    expect(new Set(some.map(({ locale }) => locale))).toEqual(new Set(site.locales));
    const hasStates = charts.some(({ query }) => query.state !== undefined);
    expect(some.some(({ query }) => query.state !== undefined)).toBe(hasStates);
    for (const { query, locale, nameOf } of some) {
      const image = decode(readFileSync(folder + nameOf("portrait")));
      const { width, height } = image;
      const path = paths.chart({
        dataset: query.dataset.id,
        view: query.view.name,
        state: query.state,
      });
      const code = jsQr(rgbaOf(image), width, height, { inversionAttempts: "dontInvert" });
      expect(code?.data).toBe(new URL(pageHref(site, locale, path), site.baseUrl).href);
      expect(files.has(`${new URL(code?.data ?? "").pathname}index.html`)).toBe(true);
    }
  });
});
