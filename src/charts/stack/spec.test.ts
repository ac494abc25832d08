import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { cutOff, textBoxesOf } from "../../../tests/boxes.ts";
import { drawn as drawnAt, seriesNamesOf } from "../../../tests/drawn.ts";
import { tabled } from "../../../tests/tabled.ts";
import { times } from "../../../tests/times.ts";
import type { ViewOf } from "../../model/view.ts";
import { presentChart } from "../kinds.ts";
import { describeStack } from "./describe.ts";
import { stackSpec } from "./spec.ts";

const view: ViewOf<"stack"> = {
  kind: "stack",
  name: "parts",
  title: { zh: "图", en: "Chart" },
  note: null,
  breaks: [],
  x: "period",
  y: "count",
  series: "team",
};

const lines = [
  "period team count",
  "2021 a 5",
  "2021 b 3",
  "2021 c 0",
  "2022 a 6",
  "2022 b x",
  "2022 c 2",
  "2023 a 1",
  "2023 b 4",
  "2023 c z",
];

const drawn = (shown: ViewOf<"stack">) => {
  const presentation = presentChart(tabled(shown, lines));
  const svg = presentation.draw?.("wide").svg ?? "";
  return { presentation, document: parseHTML(svg).document };
};

test("each period has its parts from the baseline up, and their total", () => {
  const { stacks } = stackSpec(tabled(view, lines));
  expect(stacks.map(({ parts }) => parts.map(({ series }) => series))).toEqual([
    [0, 1, 2],
    [0, 1, 2],
    [0, 1, 2],
  ]);
  expect(stacks.map(({ total }) => total.label)).toEqual(["8", "≥8", "5"]);
});

test("the sentence compares whole totals alone, and says which part is lacking", () => {
  expect(describeStack(stackSpec(tabled(view, lines)), "en")).toBe(
    "Total: down 3 people, from 8 people (2021) to 5 people (2023); 2023: 4 people or 80.0% (b kind), 1 people or 20.0% (a kind); b kind (2022): not published; c kind (2023): not applicable; a part is lacking in 2022, so that the total, shown with ≥, is a lower bound.",
  );
});

test("of shares nothing is said of their total, which differs from 100 by what was rounded", () => {
  const context = tabled(view, [
    "period team count",
    "2021 a 60",
    "2021 b 39",
    "2022 a 55",
    "2022 b 45",
  ]);
  for (const field of context.dataset.fields) if (field.name === "count") field.unit = { en: "%" };
  expect(describeStack(stackSpec(context), "en")).toBe("2022: 55% (a kind), 45% (b kind).");
});

test("what is folded is one last part with the records of its rows", () => {
  const { series, stacks } = stackSpec(tabled({ ...view, other: ["b", "a"] }, lines));
  expect(series.map(({ label }) => label)).toEqual(["c kind", "Other"]);
  expect(stacks.map(({ parts }) => parts[1]?.mark.records)).toEqual([[2, 3], [5], [8, 9]]);
  expect(stacks.map(({ parts }) => parts[1]?.mark.label)).toEqual(["8", "≥6", "5"]);
  expect(stacks[1]?.absent.map(({ name }) => name)).toEqual(["b kind (2022)"]);
});

test("a lacking part has a pattern without height on the scale, above what is known", () => {
  const { document } = drawn(view);
  expect(document.querySelectorAll(".plot .swatch").length).toBe(1);
  const marks = [...document.querySelectorAll("[data-row]")];
  expect(marks.length).toBe(7);
});

test("an area reaches from period to period only where every part is known", () => {
  const whole = lines.map((line) => line.replace("x", "9"));
  const areas = (rows: string[]) => {
    const { draw } = presentChart(tabled({ ...view, form: "areas" }, rows));
    return parseHTML(draw?.("wide").svg ?? "").document.querySelectorAll(".area").length;
  };
  expect([areas(whole), areas(lines)]).toEqual([3, 0]);
});

test("each total stands beside its parts in the table", () => {
  const { columns, rows } = drawn(view).presentation.table;
  expect(columns.map(({ label }) => label)).toEqual([
    "period",
    "a kind",
    "b kind",
    "c kind",
    "Total",
  ]);
  expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ["2021", "5", "3", "0", "8"],
    ["2022", "6", "not published", "2", "over 8"],
    ["2023", "1", "4", "not applicable", "5"],
  ]);
});

/** The texts of a drawing with the paint that their class names. */
const texts = (svg: string) =>
  [...parseHTML(svg).document.querySelectorAll("text")].map((text) =>
    `${text.getAttribute("class") ?? ""} ${text.textContent}`.trim(),
  );

test("parts have their names beside the newest stack, or else in a legend", () => {
  const whole = lines.map((line) => line.replace(/[xz]$/, "2"));
  const { draw } = presentChart(tabled(view, whole));
  const beside = texts(draw?.("wide").svg ?? "").filter((text) => text.startsWith("name"));
  expect(beside).toEqual(["name series-0 a kind", "name series-1 b kind", "name series-2 c kind"]);
  expect(parseHTML(draw?.("wide").svg ?? "").document.querySelector(".legend")).toBeNull();
  expect(drawn(view).document.querySelectorAll(".legend text").length).toBe(4);
});

test("where not all totals fit, those that say the most stand over their stacks", () => {
  const months = Array.from({ length: 12 }, (_, index) => {
    const count = index === 4 ? 99_000 : 90_000 - 100 * index;
    return `2012-${String(index + 1).padStart(2, "0")} a ${count}`;
  });
  const { draw } = presentChart(tabled(view, [lines[0] ?? "", ...months]));
  const numbers = texts(draw?.("phone").svg ?? "").filter((text) => /^\d\d,\d00$/.test(text));
  expect(numbers).toContain("99,000");
  expect(numbers.length).toBeLessThan(12);
});

test("the total of the newest of many stacks is not cut at the edge of a phone", () => {
  const many = Array.from({ length: 17 }, (_, index) =>
    ["a", "b"].map((team) => `${2001 + index} ${team} ${880_000 + index}`),
  ).flat();
  const svg = drawnAt(tabled(view, ["period team count", ...many]), "phone");
  expect(cutOff(svg, textBoxesOf(svg))).toEqual([]);
});

/** So many parts in each of so many years, the last the largest. */
const many = (parts: number, years: number, size = 1) => [
  "period team count",
  ...Array.from({ length: years }, (_, year) => year).flatMap((year) =>
    Array.from({ length: parts }, (_, part) => `${1970 + year} t${part} ${size * (part + 1)}`),
  ),
];

test("of more than seven parts the largest have colours and names, below the others in grey", () => {
  for (const width of ["phone", "wide", "large"] as const) {
    const svg = drawnAt(tabled(view, many(60, 3)), width);
    const legend = [...seriesNamesOf(svg).values()];
    expect(legend.slice(0, -1)).toEqual([56, 57, 58, 59].map((part) => `t${part} kind`));
    expect(legend.at(-1)).toBe("56 others");
    const marks = [...svg.querySelectorAll("[data-row]")];
    expect(marks.length).toBe(180);
    expect(marks.filter((mark) => mark.matches(".backdrop")).length).toBe(168);
    expect(marks.every((mark) => /t\d+ kind/.test(mark.getAttribute("data-tip") ?? ""))).toBe(true);
    const coloured = marks.filter((mark) => !mark.matches(".backdrop"));
    const bottoms = (some: Element[]) =>
      some.map((mark) => Number(mark.getAttribute("y")) + Number(mark.getAttribute("height")));
    const grey = marks.filter((mark) => mark.matches(".backdrop"));
    expect(Math.min(...bottoms(coloured))).toBeGreaterThan(Math.max(...bottoms(grey)) - 1);
  }
});

test("a view says which of its parts have colours", () => {
  const svg = drawnAt(tabled({ ...view, highlight: ["t3", "t5"] }, many(9, 3)));
  expect([...seriesNamesOf(svg).values()]).toEqual(["t3 kind", "t5 kind", "7 others"]);
});

test("a total over the last of any number of stacks keeps away from the names beside it", () => {
  const ways = (["bars", "areas"] as const).flatMap((form) =>
    (["wide", "large"] as const).map((width) => ({ form, width })),
  );
  for (const { form, width } of ways)
    for (const size of [1, 700, 1_234_567])
      for (let years = 2; years <= 60; years += 7) {
        // The upper part is thin: its name stands as high as the total.
        const lines = many(2, years, size).map((line) => line.replace(/ t0 /, " t0 9"));
        const shown = tabled({ ...view, form }, lines);
        const svg = drawnAt(shown, width);
        const boxes = textBoxesOf(svg);
        const names = boxes.filter(({ text }) => /^t\d/.test(text));
        const left = Math.min(...names.map((box) => box.left));
        const near = boxes.filter(
          (box) =>
            !names.includes(box) &&
            box.right > left - 3 &&
            names.some(({ top, bottom }) => box.top < bottom && top < box.bottom),
        );
        const which = [form, width, size, years];
        expect([...which, near.map(({ text }) => text)]).toEqual([...which, []]);
      }
});

/** A year of days of two teams, the second of which has one high figure. */
const days = (countOf: (day: number) => string) =>
  Array.from({ length: 365 }, (_, day) => [
    `${times.days(day)} a 5`,
    `${times.days(day)} b ${countOf(day)}`,
  ]).flat();

test("a stack of more periods than bars could be seen of is of areas, with all that stands out", () => {
  const shown = (countOf: (day: number) => string) =>
    drawnAt(tabled(view, ["period team count", ...days(countOf)]));
  const svg = shown((day) => (day === 100 ? "95" : "5"));
  expect(svg.querySelectorAll(".area").length).toBe(2);
  expect(svg.querySelectorAll("[data-row]").length).toBeLessThan(300);
  expect(
    [...svg.querySelectorAll("[data-tip]")].map((mark) => mark.getAttribute("data-tip")),
  ).toContain("11 April 1970 · b kind\n95 people");
  const lacking = shown((day) => (day === 200 ? "x" : "5"));
  expect(lacking.querySelectorAll(".area").length).toBe(4);
  expect(lacking.querySelectorAll("[data-record]").length).toBe(1);
  const halves = tabled(view, ["period team count", ...days((day) => (day % 2 ? "x" : "5"))]);
  expect(describeStack(stackSpec(halves), "en")).toMatch(
    /lacking in 2 January 1970, .+ and 177 others/,
  );
});

test("many parts without a figure have one pattern, which says how many they are", () => {
  const rows = Array.from({ length: 60 }, (_, team) => `2021 t${team} ${team === 7 ? 5 : "x"}`);
  const svg = drawnAt(tabled(view, ["period team count", ...rows]));
  const [gap, ...others] = svg.querySelectorAll("[data-record]");
  expect(others).toEqual([]);
  expect(gap?.getAttribute("data-record")?.split(" ").length).toBe(59);
  expect(gap?.getAttribute("data-tip")).toBe(
    "2021\nt0 kind, t1 kind, t2 kind, t3 kind, t4 kind and 54 others: not published",
  );
  expect(Number(svg.getAttribute("height"))).toBeLessThan(420);
});
