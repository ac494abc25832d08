import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { specimen } from "../../../tests/specimen.ts";
import { wholeTable } from "../../../tests/tabled.ts";
import type { Site } from "../../model/site.ts";
import { toCff } from "./citation-cff.ts";

const text = z.string().min(1);
const url = z.url().regex(/^(https|http|ftp|sftp):\/\/.+/);
const date = z.iso.date();

/** What CFF 1.2.0 (its schema.json) says of the keys written here; it allows no others. */
const Cff = z.strictObject({
  "cff-version": z.literal("1.2.0"),
  message: text,
  type: z.enum(["dataset", "software"]),
  title: text,
  authors: z
    .array(z.strictObject({ name: text, alias: text.optional(), website: url.optional() }))
    .min(1),
  version: text,
  "date-released": date,
  license: z.enum(["CC-BY-4.0", "CC0-1.0"]).optional(),
  "license-url": url.optional(),
  url,
  keywords: z
    .array(text)
    .min(1)
    .refine((all) => new Set(all).size === all.length),
  abstract: text,
});

const base = specimen(wholeTable).catalogue;
const topic = (id: string, zh: string, en: string) => ({
  id,
  title: { zh, en },
  intro: { zh, en },
  views: ["specimen/all"],
});
const topics = [topic("a", "甲", "A"), topic("b", "乙", "A")];
const site: Site = {
  ...base.site,
  locales: ["zh", "en"],
  publisher: { name: { zh: "统计局", en: "Bureau" } },
  topics,
};
const catalogue = { ...base, site };
const read = (other: Partial<Site> = {}, version: "1.1" | "1.2" = "1.2") =>
  Cff.parse(parse(toCff({ ...catalogue, site: { ...site, ...other } }), { version }));

test("the file is valid CFF, whichever YAML reads it, and says what the site says", () => {
  const { modified } = catalogue;
  for (const version of ["1.1", "1.2"] as const)
    expect(read({}, version)).toMatchObject({
      title: site.name.zh,
      authors: [{ name: "统计局", alias: "Bureau" }],
      version: modified,
      "date-released": modified,
      url: site.baseUrl,
      keywords: ["甲", "A", "乙"],
      abstract: site.description.zh,
    });
});

test("the author has its name in every other language", () => {
  const name = { zh: "统计局", en: "Bureau", ru: "Бюро" };
  const { authors } = read({ locales: ["zh", "en", "ru"], publisher: { name } });
  expect(authors).toEqual([{ name: "统计局", alias: "Bureau, Бюро" }]);
});

test("a licence that SPDX names is named, another given by its address", () => {
  const license = { ...site.license, path: "https://city.example/licence/" };
  expect(read({ license: { ...license, name: "CC0-1.0" } })).toMatchObject({ license: "CC0-1.0" });
  const other = read({ license: { ...license, name: "公共数据开放许可" } });
  expect([other.license, other["license-url"]]).toEqual([undefined, license.path]);
});

test("a site of one language has no other name, and signs of YAML in a text stay text", () => {
  const title = "- a: 'b' # \"c\"\n{d}: [e] & *f";
  const cff = read({ locales: ["en"], name: { zh: "", en: title } });
  expect(cff.title).toBe(title);
  expect(cff.authors[0]?.alias).toBeUndefined();
});
