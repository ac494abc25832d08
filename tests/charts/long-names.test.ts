import { expect, test } from "vitest";
import { drawn } from "../drawn.ts";
import { specimen, specimenPoints, specimenViews } from "../specimen.ts";
import type { ViewContext } from "../../src/drawing/context.ts";
import { drawingWidths, type DrawingWidth } from "../../src/drawing/frame.ts";
import { localised, type Localised } from "../../src/model/locale.ts";

const widths = Object.keys(drawingWidths) as DrawingWidth[];

/** Sixty letters, or sixty characters, between which no line may break; each name is another. */
const long = (text: string): Localised =>
  localised(["en", "zh"], (locale) =>
    `${text.replace(/\W/g, "")}${(locale === "en" ? "W" : "字").repeat(60)}`.slice(0, 60),
  );

/** Everything of a view that somebody names: places, columns, units, categories, the view itself. */
function longNamed({ catalogue, dataset, view, locale }: ViewContext): ViewContext {
  const fields = dataset.fields.map((field) => ({
    ...field,
    title: long(field.name),
    unit: field.unit && long(field.name),
    categories: field.categories.map(({ value }) => ({ value, label: long(value) })),
  }));
  const places = new Map(
    [...catalogue.places].map(([id, place]) => [id, { ...place, name: long(id), short: long(id) }]),
  );
  const own = { ...dataset, fields, title: long("dataset") };
  const datasets = catalogue.datasets.map((each) => (each.id === own.id ? own : each));
  return {
    ...{ locale, dataset: own, view: { ...view, title: long("title") } },
    catalogue: { ...catalogue, places, datasets },
  };
}

const sizes = ["width", "height", "r", "rx", "ry"];

/** The sizes of a drawing that are less than nothing, or no numbers. */
const unsound = (svg: Element): string[] =>
  [svg, ...svg.querySelectorAll("*")].flatMap((element) => {
    const wrong = sizes.filter((name) => {
      const size = element.getAttribute(name);
      return size !== null && !(parseFloat(size) >= 0);
    });
    const places = ["x", "y", "d", "transform", "points", "viewBox"].filter((name) =>
      element.getAttribute(name)?.includes("NaN"),
    );
    return [...wrong, ...places].map((name) => `${element.tagName} ${name}`);
  });

const contexts = [
  ...specimenViews.map((view) => [view.kind, specimen(view)] as const),
  ["points", specimenPoints()] as const,
];

test.each(["en", "zh"] as const)(
  "sixty letters without a break make nothing less than nothing wide: every kind, in every width (%s)",
  (locale) => {
    const found = contexts.flatMap(([kind, context]) =>
      widths.flatMap((width) =>
        unsound(drawn(longNamed({ ...context, locale }), width)).map(
          (fault) => `${kind} ${width}: ${fault}`,
        ),
      ),
    );
    expect(found).toEqual([]);
  },
);
