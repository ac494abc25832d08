import { expect, test } from "vitest";
import { pictured } from "../drawn.ts";
import { specimen, specimenViews } from "../specimen.ts";
import { isMap } from "../../src/model/kinds.ts";
import type { View } from "../../src/model/view.ts";

const charts = specimenViews
  .filter(({ kind }) => !isMap(kind))
  .map((view) => [`${view.kind} ${"form" in view ? (view.form ?? "") : ""}`.trim(), view] as const);

test.each(charts)("a chart of every status looks as it did: %s", (_, view) => {
  expect(pictured(specimen(view))).toMatchSnapshot();
});

test("a key number looks as it did, with the words around it", () => {
  const view: View = {
    kind: "figure",
    name: "all",
    title: { zh: "全部", en: "All" },
    note: null,
    breaks: [],
    value: "count",
    where: { place: "g" },
  };
  expect(pictured(specimen(view))).toMatchSnapshot();
});
