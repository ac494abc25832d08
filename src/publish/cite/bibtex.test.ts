import { expect, test } from "vitest";
import { cited } from "../../../tests/citable.ts";
import { toBibtex } from "./bibtex.ts";

test("a chart is a data set by an organisation, in UTF-8", () => {
  expect(toBibtex(cited.zh)).toBe(`@dataset{population-by-district-zh,
  author = {{三社开放数据项目}},
  title = {{各县（市、区）常住人口}},
  date = {2026-11-05},
  year = {2026},
  month = nov,
  version = {2026-11-05},
  publisher = {三社开放数据·示范市},
  mark = {DS},
  medium = {OL},
  url = {https://city.example/charts/population/by-district/},
  urldate = {____-__-__},
  langid = {chinese},
}`);
});

test("a map says that it is one, since no entry type does", () => {
  const text = toBibtex({ ...cited.en, sort: "map", modified: "2026-01-31" });
  expect(text).toMatch(/^@misc{population-by-district-en,$/m);
  expect(text).toContain("  howpublished = {Map},\n  mark = {CM},\n  medium = {OL},\n");
  expect(text).toContain("  month = jan,\n");
  expect(text).toContain("  langid = {english},\n");
});

test("signs that LaTeX takes for its own are escaped, but in an address, which it prints as it is", () => {
  const title = "50% of {A} & B_1 #2 \\ $3 ~4 ^5\nand a second line";
  const text = toBibtex({ ...cited.en, title, address: "https://city.example/a_b%20c/" });
  expect(text).toContain(
    "{{50\\% of \\{A\\} \\& B\\_1 \\#2 \\textbackslash{} \\$3 \\textasciitilde{}4 \\textasciicircum{}5 and a second line}}",
  );
  expect(text).toContain("{https://city.example/a_b%20c/}");
});
