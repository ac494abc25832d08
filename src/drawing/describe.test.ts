import { expect, test } from "vitest";
import { describeAbsent, sentence, type NamedMark } from "./describe.ts";

test("a sentence that a shortened unit ends has one full stop", () => {
  expect(sentence([{ name: null, text: "всего 12 чел." }], "2025 г.", "ru")).toBe(
    "2025 г.: всего 12 чел.",
  );
});

test("of many places without a figure the first are named, and the others counted", () => {
  const absent = (count: number) =>
    Array.from({ length: count }, (_, index): NamedMark => ({
      name: `P${index + 1}`,
      text: "not published",
      label: "",
      tip: "",
      series: null,
      place: null,
      records: [index],
      observation: { value: null, status: "missing", qualifier: null },
    }));
  expect(describeAbsent(absent(3), "en")).toEqual(["P1, P2 and P3: not published"]);
  expect(describeAbsent(absent(160), "en")).toEqual([
    "P1, P2, P3, P4, P5 and 155 others: not published",
  ]);
});
