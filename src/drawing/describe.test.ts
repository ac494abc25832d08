import { expect, test } from "vitest";
import {
  describeAbsent,
  describeChange,
  describeRanking,
  sentence,
  type NamedMark,
  type Timed,
} from "./describe.ts";

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

test("what has none before it to be compared with is not told of beside figures", () => {
  const mark = (name: string, more: Pick<NamedMark, "observation" | "isFirst">): NamedMark => ({
    name,
    text: "not applicable",
    label: "",
    tip: "",
    series: null,
    place: null,
    records: [1],
    ...more,
  });
  const observation = { value: null, status: "not-applicable", qualifier: null } as const;
  const first = mark("2020", { observation, isFirst: true });
  const other = mark("2022", { observation });
  const figure = mark("2021", { observation: { value: 1, status: "normal", qualifier: null } });
  expect(describeAbsent([first, figure, other], "en")).toEqual(["2022: not applicable"]);
  expect(describeAbsent([first], "en")).toEqual(["2020: not applicable"]);
});

test("of many that share an end of a ranking three are named", () => {
  const mark = (name: string, value: number): NamedMark => ({
    ...{ name, text: String(value), label: "", tip: "", series: null, place: null, records: [1] },
    observation: { value, status: "normal", qualifier: null },
  });
  const zeros = (count: number) => Array.from({ length: count }, (_, at) => mark(`P${at + 1}`, 0));
  const said = (count: number) =>
    describeRanking([mark("Q", 9), ...zeros(count)], { locale: "en", rates: true });
  expect(said(4)).toBe("Q is highest with 9, P1, P2, P3 and P4 lowest with 0");
  expect(said(9)).toBe("Q is highest with 9, P1, P2, P3 and 6 others lowest with 0");
});

test("numbers of a sentence have as many decimals, and a period in brackets has none of its own", () => {
  const mark = (period: string, value: number, [text, label]: [string, string]): Timed => ({
    ...{ name: `${period} (Sept to Aug)`, period, text, label, tip: "" },
    ...{ series: null, place: null, records: [1] },
    observation: { value, status: "normal", qualifier: null },
  });
  const marks = [mark("2011", 5.9, ["5.9%", "5.90"]), mark("2015", 6.18, ["6.18%", "6.18"])];
  const options = { locale: "en", breaks: [], digits: 2, unit: "%", whole: false } as const;
  expect(describeChange(marks, { ...options, breaks: [] })).toContain(
    "from 5.90% (2011, Sept to Aug) to 6.18% (2015, Sept to Aug)",
  );
});
