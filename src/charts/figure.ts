import { sentence } from "../drawing/describe.ts";
import type { Canvas } from "../drawing/frame.ts";
import type { Block } from "../drawing/legend.ts";
import { digitsOf, markOf, rowsOf, unitOf } from "../drawing/mark.ts";
import type { Mark, ViewContext } from "../drawing/mark.ts";
import { isPatterned, markClass, patternFill } from "../drawing/paint.ts";
import { commonPeriod, labelOf } from "../drawing/series.ts";
import { element, escapeXml, textElement } from "../drawing/svg.ts";
import { formatObservation } from "../locales/format.ts";
import { fieldInRole } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";
import type { ViewOf } from "../model/view.ts";

export interface FigureSpec {
  kind: "figure";
  mark: Mark;
  /** The number with its qualifier, without its unit. */
  number: string;
  unit: string;
  when: string | null;
  place: string;
}

/** Decides a key number: one row, with its place and period in words. */
export function figureSpec(context: ViewContext<ViewOf<"figure">>): FigureSpec {
  const [row, ...others] = rowsOf(context);
  if (!row || others.length > 0) throw new Error(`not one row: ${context.view.name}`);
  const mark = markOf(context, row);
  const { dataset, locale } = context;
  const placeField = fieldInRole(dataset, "place");
  const { missingLabels } = dataset;
  return {
    kind: "figure",
    mark,
    number: formatObservation(mark.observation, {
      locale,
      digits: digitsOf(context.view),
      missingLabels,
    }),
    unit: mark.observation.value === null ? "" : unitOf(context, row),
    when: commonPeriod(context, [row]),
    place: placeField ? labelOf(context, placeField.name, row.cells[placeField.name] ?? "") : "",
  };
}

export function describeFigure({ mark, when, place }: FigureSpec, locale: Locale): string {
  return sentence([{ name: place || null, text: mark.text }], when, locale);
}

const numberPx = 52;
const absentPx = 28;
const unitPx = 18;

/** The number and its unit in one run of text, so that neither needs to be measured. */
function numberText({ mark, number, unit }: FigureSpec): string {
  const { status } = mark.observation;
  const gap = unit.startsWith("%") ? 1 : 8;
  return element(
    "text",
    { y: numberPx },
    element(
      "tspan",
      {
        class: markClass(status, "number"),
        "font-size": numberPx,
        "data-row": mark.records.join(" "),
        "data-obs": status,
      },
      escapeXml(number),
    ),
    unit && element("tspan", { class: "unit", dx: gap, "font-size": unitPx }, escapeXml(unit)),
  );
}

/** What stands in the number's place where there is none: its words, behind a pattern. */
function absentText({ mark, number }: FigureSpec, id: string): string {
  const { status } = mark.observation;
  const side = absentPx;
  const box = { class: "swatch", x: 0, y: numberPx - side, width: side, height: side };
  const swatch = isPatterned(status)
    ? element("rect", { ...box, fill: patternFill(status, id) })
    : "";
  const x = swatch === "" ? 0 : side + 12;
  const attributes = { class: "number", x, y: numberPx - 4, "font-size": absentPx };
  return swatch + textElement([number], attributes);
}

/** Draws the number large, its unit beside it, its place and period below. */
export function drawFigure(spec: FigureSpec, { id }: Canvas): Block {
  const text = spec.mark.observation.value === null ? absentText(spec, id) : numberText(spec);
  const words = [spec.place, spec.when].filter(Boolean).join(" · ");
  const caption = textElement([words], { class: "axis", x: 0, y: 80, "font-size": 14 });
  return { svg: element("g", { class: "key-number" }, text, caption), heightPx: 92 };
}
