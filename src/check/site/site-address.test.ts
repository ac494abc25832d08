import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { siteSchema } from "../../model/site.ts";

const site = JSON.parse(readFileSync("tests/cases/_base/data/site.json", "utf8")) as object;

test.each([
  ["https://city.example/", []],
  ["http://数据.example:8080/open/a.b_c~d-e/", []],
  ["https://city.example", ["site-address"]],
  ["https://city.example/open", ["site-address"]],
  ["https://city.example/?lang=zh", ["site-address"]],
  ["https://city.example/#/", ["site-address"]],
  ["https://me:secret@city.example/", ["credentials"]],
  ["https://me@city.example/?a", ["credentials"]],
  ["https://city.example/开放/", ["sub-path"]],
  ["https://city.example/a b/", ["sub-path"]],
  ["https://city.example/%20/", ["sub-path"]],
  ["https://city.example//", ["sub-path"]],
  ["https://city.example/../open/", ["sub-path"]],
  ["https://city.example\\open/", ["sub-path"]],
  ["city.example/?a", ["Invalid URL"]],
  ["ftp://city.example/?a", ["Invalid URL"]],
])("%s as the address of a site: %j", (baseUrl, faults) => {
  const { error } = siteSchema([]).safeParse({ ...site, baseUrl });
  expect(error?.issues.map(({ message }) => message) ?? []).toEqual(faults);
});
