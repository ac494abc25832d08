import { describe, expect, test } from "vitest";
import { drawn } from "./drawn.ts";
import { specimen, specimenViews } from "./specimen.ts";
import { isMap } from "../src/model/kinds.ts";
import { shownColumns, type View } from "../src/model/view.ts";

const words = [
  "12 people",
  "0 people",
  "not published",
  "suppressed",
  "not applicable",
  "8 people (provisional)",
  "over 1,200 people",
];

/** What is shown of what is not applicable: nothing but its place on a map. */
const due = (view: View) =>
  words.flatMap((text, index) => {
    if (text === "not applicable" && !isMap(view.kind)) return [];
    const id = "abcdefg".charAt(index);
    const columns = shownColumns(view);
    const said = columns.length > 1 ? columns.map((column) => `${column}: ${text}`) : [text];
    return [[String(index + 2), id, [`Place ${id} · ${2001 + index}`, ...said].join("\n")]];
  });

const views = specimenViews.map((view) => [view.kind, view] as const);

describe.each(views)("%s", (_, view) => {
  test.each(["phone", "wide"] as const)(
    "every mark and every gap tells its place, its period and its words (%s)",
    (width) => {
      const told = [...drawn(specimen(view), width).querySelectorAll("[data-tip]")].map((each) => [
        each.getAttribute("data-row") ?? each.getAttribute("data-record"),
        each.getAttribute("data-place"),
        each.getAttribute("data-tip"),
      ]);
      expect(told.sort()).toEqual(due(view).sort());
    },
  );
});

test("a view of one place does not say which, and lights no other of its marks", () => {
  const [view] = specimenViews;
  const marks = drawn(specimen({ ...view!, where: { place: "a" } })).querySelectorAll("[data-tip]");
  expect([...marks].map((mark) => mark.getAttribute("data-tip"))).toEqual(["2001\n12 people"]);
  expect(marks[0]?.hasAttribute("data-place")).toBe(false);
});
