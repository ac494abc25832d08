import { expect, test } from "vitest";
import { problem } from "../check/problem.ts";
import { deskWords, findingWords } from "../locales/index.ts";
import { sayProblem } from "../locales/problems.ts";
import { localeIds, type Locale } from "../model/locale.ts";
import type { ProblemKey } from "../model/problem-codes.ts";
import { sayOnDesk } from "../report/on-desk.ts";
import { problemList } from "./problems.ts";

const fixesOf = (locale: Locale) =>
  Object.entries(deskWords[locale].fixes) as [ProblemKey, string][];

const openWords = (text: string): string[] => text.match(/\{\w+\}/g) ?? [];

test.each(localeIds)(
  "what clerks are told to do in %s is of no file and none of its properties",
  (locale) => {
    const ofFiles =
      /\.json|npm run|data\/|--|\b(reshape|primaryKey|tolerance|sumOf|sameAs|totals)\b/;
    for (const [key, fix] of fixesOf(locale)) {
      const { what, fix: usual } = findingWords[locale].problems[key];
      expect([key, ofFiles.exec(fix)?.[0]]).toEqual([key, undefined]);
      expect([key, ...openWords(what), ...openWords(usual)]).toEqual(
        expect.arrayContaining(openWords(fix)),
      );
    }
  },
);

test("a total that does not agree is mended where it stands, or left to whoever keeps the site", () => {
  const params = { whole: "City", field: "Residents", parts: ["A 1"], sum: "1", excess: "1" };
  const wrong = problem("total-mismatch.sum", "residents.csv", {
    spot: { line: 2, column: 3, cell: "C2" },
    value: "2",
    params: { ...params, tolerance: "0", nearest: "1" },
  });
  const { what, fix } = sayOnDesk(wrong, "en");
  expect(what).toBe(sayProblem(wrong, findingWords.en).what);
  expect(fix).toMatch(/^Compare with the source.*the site’s maintainer.*“1”/);
  expect(problemList([wrong], "en").text).not.toContain("datapackage.json");
});
