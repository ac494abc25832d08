import { expect, test } from "vitest";
import { numbersIn, sourcesOnce, type Source } from "./footnotes.ts";

const source = (label: string): Source => ({ label, href: null });

test("each source of a page stands once, and has one number", () => {
  const figures = [["Census", "Yearbook"], ["Yearbook"], ["Report", "Census"]].map((labels) =>
    labels.map(source),
  );
  const all = sourcesOnce(figures);
  expect(all.map(({ label }) => label)).toEqual(["Census", "Yearbook", "Report"]);
  expect(figures.map((sources) => numbersIn(all, sources))).toEqual([[1, 2], [2], [1, 3]]);
});
