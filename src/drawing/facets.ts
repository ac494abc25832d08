import { kindOf } from "../model/kinds.ts";
import { columnOf } from "../model/view.ts";
import { describeRanking, sentence } from "./describe.ts";
import { drawingWidths, finePx, type Canvas } from "./frame.ts";
import type { Block, LegendEntry, Scale } from "./legend.ts";
import { rowsOf, sharedNumbers, type Shares, type ViewContext } from "./context.ts";
import { isRate } from "./measured.ts";
import { allEntries, present, type Presentation } from "./presentation.ts";
import { calledAt, labelOf, orderedValues, shortLabelOf } from "./series.ts";
import { element, textElement } from "./svg.ts";
import { wrap, wrapParagraph } from "./lines.ts";
import { textWidth } from "./text.ts";
import { sayCount } from "../locales/format.ts";
import { words } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";

/** One of several drawings of a kind, of the rows that have one value of a column. */
interface Facet {
  name: string;
  /** The same as short as a drawing needs it. */
  short: string;
  presentation: Presentation;
}

type PresentOne = (context: ViewContext) => Presentation;

const namePx = 14;
const leading = 1.25;
const gapPx = { across: 22, down: { low: 10, full: 18 }, name: { low: 2, full: 6 } };

/** So many are drawn; of the others is said how many they are. */
const mostShown = { low: 4, full: 30 };

/** How many drawings stand side by side; those with names at their left need more room. */
const columnsAt: Record<"wide" | "phone", { lying: number; upright: number }> = {
  phone: { lying: 1, upright: 2 },
  wide: { lying: 2, upright: 3 },
};

/** With more than these the sentence says the highest and the lowest of all. */
const fewFacets = 4;

/** Of too many series the same are in focus in all facets: the first, where a view names none. */
function focus(context: ViewContext): { highlight?: string[] } {
  const { view } = context;
  const { mostColours, options } = kindOf(view.kind);
  const column = columnOf(view, "series") ?? columnOf(view, "part");
  const isNamed = "highlight" in view && view.highlight !== undefined;
  if (column === undefined || isNamed || !options.includes("highlight")) return {};
  const values = orderedValues(context, rowsOf(context), column);
  return values.length > mostColours ? { highlight: values.slice(0, mostColours) } : {};
}

function facetsOf(context: ViewContext, column: string, presentOne: PresentOne): Facet[] {
  const view = { ...context.view, facet: undefined, ...focus(context) };
  const values = orderedValues(context, rowsOf(context), column);
  const contexts = values.map((value): ViewContext => {
    const where = { ...view.where, [column]: value };
    return { ...context, view: { ...view, where }, whole: context };
  });
  const isOfStates = sharedNumbers(context).length > 0;
  const shared = isOfStates
    ? (context.shared ?? [])
    : contexts.flatMap((each) => presentOne(each).parts?.shares ?? []);
  return contexts.map((each, index) => ({
    name: labelOf(context, column, values[index] ?? ""),
    short: shortLabelOf(context, column, values[index] ?? ""),
    presentation: presentOne({ ...each, shared }),
  }));
}

/** What all facets bring to the scale of other states; the order of their rows is their own. */
function sharesOf(facets: Facet[]): Shares {
  const shares = facets.flatMap(({ presentation }) => presentation.parts?.shares ?? []);
  return {
    values: { value: sharedNumbers({ shared: shares }) },
    names: shares.flatMap(({ names }) => names ?? []),
    labels: shares.flatMap(({ labels }) => labels ?? []),
  };
}

/** The scale of all facets, each class with what all have in it. */
function scaleOf(facets: Facet[]): Scale | null {
  const scales = facets.flatMap(({ presentation }) => presentation.parts?.scale ?? []);
  const [first] = scales;
  if (!first) return null;
  const countAt = (index: number) =>
    scales.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0);
  return { ...first, counts: first.counts.map((_, index) => countAt(index)) };
}

/** What is said of few facets one by one; of many which mark is the highest and which the lowest. */
function describeFacets(facets: Facet[], context: ViewContext): string {
  const { locale, view } = context;
  if (facets.length <= fewFacets) {
    return facets
      .map(({ name, presentation }) =>
        sentence([{ name, text: presentation.sentence }], null, locale),
      )
      .join(words[locale].separator.space);
  }
  const marks = facets.flatMap(({ presentation }) =>
    presentation.marks.map((mark) => ({ ...mark, name: mark.tip.split("\n")[0] ?? "" })),
  );
  const [first] = facets;
  const rates = isRate(view, first?.presentation.unit ?? "");
  return sentence([{ name: null, text: describeRanking(marks, { locale, rates }) }], null, locale);
}

/** Facets in rows from the left, each under its name. */
function grid(facets: Facet[], canvas: Canvas, { lying, locale, legend }: Setting): Block {
  const { widthPx, isLow } = canvas;
  const size = isLow ? "low" : "full";
  const columns = Math.min(facets.length, columnsFor(widthPx, lying));
  const facetPx = facetWidth(widthPx, columns);
  const blocks = facets.map(({ name, short, presentation }) => {
    const called = calledAt(canvas, { label: name, short });
    const lines = wrap(called, facetPx, (line) => textWidth(line, namePx, "bold"));
    const own = { ...canvas, widthPx: facetPx };
    const body = presentation.parts?.body(own, locale, legend) ?? { svg: "", heightPx: 0 };
    return { lines, body, namePx: lines.length * namePx * leading + gapPx.name[size] };
  });
  const parts: string[] = [];
  let y = 0;
  for (let from = 0; from < blocks.length; from += columns) {
    const row = blocks.slice(from, from + columns);
    const headPx = Math.max(...row.map((each) => each.namePx));
    const bodyPx = Math.max(...row.map(({ body }) => body.heightPx));
    row.forEach(({ lines, body }, index) => {
      const at = (top: number) => `translate(${index * (facetPx + gapPx.across)},${top})`;
      const head = textElement(lines, {
        class: "facet",
        x: 0,
        y: namePx,
        "font-size": namePx,
        "text-anchor": "start",
      });
      parts.push(
        element("g", { transform: at(y) }, head),
        // Axes stand on one line, whatever room labels take above them.
        element("g", { transform: at(y + headPx + bodyPx - body.heightPx) }, body.svg),
      );
    });
    y += headPx + bodyPx + gapPx.down[size];
  }
  const outlines = blocks.flatMap(({ body }) => body.outlines ?? []);
  return { svg: element("g", {}, ...parts), heightPx: y - gapPx.down[size] + 6, outlines };
}

interface Setting {
  lying: boolean;
  locale: Locale;
  /** What stands above all of them. */
  legend: readonly LegendEntry[];
}

const columnsFor = (widthPx: number, lying: boolean): number =>
  columnsAt[widthPx < drawingWidths.wide ? "phone" : "wide"][lying ? "lying" : "upright"];

const facetWidth = (widthPx: number, columns: number): number =>
  (widthPx - (columns - 1) * gapPx.across) / columns;

/** What the legends of facets say, each thing once. */
function legendOf(facets: Facet[], canvas: Canvas, lying: boolean): LegendEntry[] {
  const columns = Math.min(facets.length, columnsFor(canvas.widthPx, lying));
  const own = { ...canvas, widthPx: facetWidth(canvas.widthPx, columns) };
  const entries = facets.flatMap(({ presentation: { parts } }) => [
    ...(parts?.legend?.(own) ?? []),
    ...(parts?.beside?.(own) ?? []),
  ]);
  return allEntries(entries);
}

const notePx = 13;

/** What stands below all facets, e.g. whose boundaries a map has. */
function footed(
  block: Block,
  notes: readonly string[],
  { widthPx, sizePx }: { widthPx: number; sizePx: number },
): Block {
  const lines = notes.flatMap((note) => wrapParagraph(note, widthPx, sizePx));
  if (lines.length === 0) return block;
  const text = textElement(lines, {
    class: "axis",
    x: 0,
    y: block.heightPx + sizePx,
    "font-size": sizePx,
    "text-anchor": "start",
  });
  const heightPx = block.heightPx + lines.length * sizePx * leading + 6;
  return { ...block, svg: block.svg + text, heightPx };
}

/** All facets; of many the first, above what is said of the others. */
function gridOrFirst(facets: Facet[], canvas: Canvas, setting: Setting): Block {
  const shown = facets.slice(0, canvas.isLow ? mostShown.low : mostShown.full);
  const count = facets.length - shown.length;
  const more = sayCount(words[setting.locale].legend.foldedFacets, { count }, setting.locale);
  return footed(grid(shown, canvas, setting), count > 0 ? [more] : [], {
    ...canvas,
    sizePx: notePx,
  });
}

/** Decides a view whole, or as one drawing for each value of its facets, all on one scale. */
export function inFacets(
  context: ViewContext,
  presentOne: PresentOne,
  notes: readonly string[] = [],
): Presentation {
  const column = columnOf(context.view, "facet");
  if (column === undefined) return presentOne(context);
  const lying = context.view.kind === "bar";
  const facets = facetsOf(context, column, presentOne);
  const first = facets[0]?.presentation;
  const drawn = facets.slice(0, mostShown.full).flatMap(({ presentation }) => {
    return presentation.parts?.drawn ?? presentation.marks;
  });
  const totals = facets.flatMap(({ presentation }) => presentation.parts?.totals ?? []);
  return present(context, {
    sentence: describeFacets(facets, context),
    unit: first?.unit ?? "",
    marks: facets.flatMap(({ presentation }) => presentation.marks),
    drawn,
    scale: scaleOf(facets),
    shares: sharesOf(facets),
    statusPaint: first?.parts?.statusPaint ?? "neutral",
    legend: (canvas) => legendOf(facets, canvas, lying),
    totals,
    body: (canvas, locale, legend) =>
      footed(gridOrFirst(facets, canvas, { lying, locale, legend }), notes, {
        ...canvas,
        sizePx: canvas.isLow ? finePx : notePx,
      }),
  });
}
