import { figuresOf } from "../../drawing/classed.ts";
import type { Canvas } from "../../drawing/frame.ts";
import type { Block } from "../../drawing/legend.ts";
import type { ViewContext } from "../../drawing/context.ts";
import { hintsOf } from "../../drawing/mark.ts";
import { outlineUse, type Outline } from "../../drawing/outlines.ts";
import { isPatterned, markClass, patternFill } from "../../drawing/paint.ts";
import { present, type Presentation } from "../../drawing/presentation.ts";
import { boxAt, keptIn, type Box } from "../../drawing/room.ts";
import { element } from "../../drawing/svg.ts";
import { words, say } from "../../locales/index.ts";
import { fieldOf } from "../../model/dataset.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import type { ViewOf } from "../../model/view.ts";
import { rewoundForD3 } from "../../stats/geometry.ts";
import { landOf, type Land } from "../../stats/land/insets.ts";
import { centred, fit, mapWidth, type Fitted } from "../fit.ts";
import { labelText, sizeOfLabel } from "../label.ts";
import { below, mapNotes } from "../notes.ts";
import { numberSign, signSize, type Numbered } from "../../drawing/numbered.ts";
import { describeAreas } from "../ranking.ts";
import { labelsOf, type Circle, type Label } from "./labels.ts";
import { radiusOf, sizeKey } from "./sizes.ts";
import { symbolsSpec, type SymbolArea, type SymbolsSpec } from "./spec.ts";
import { isolated } from "../../locales/isolated.ts";

const paint = "series-0";

/** A place below its circle; without a figure it tells why, and is hatched where a pattern does. */
function areaUse({ mark }: SymbolArea, outline: Outline, id: string): string {
  const { status, value } = mark.observation;
  if (value !== null) return outlineUse(outline, { class: "place" });
  const gap = { "data-record": mark.records.join(" "), ...hintsOf(mark) };
  return isPatterned(status)
    ? outlineUse(outline, { class: "place swatch", fill: patternFill(status, id), ...gap })
    : outlineUse(outline, { class: "place", ...gap });
}

const circleMark = ({ area: { mark }, x, y, r }: Circle): string =>
  element("circle", {
    class: markClass(mark.observation.status, paint),
    "data-row": mark.records.join(" "),
    "data-obs": mark.observation.status,
    ...hintsOf(mark),
    cx: x,
    cy: y,
    r,
  });

/** The name of a place and its number; what a pattern says stands in the legend once. */
const linesOf = ({ short, mark }: SymbolArea): string[] => [
  short,
  ...(isPatterned(mark.observation.status) ? [] : [mark.label]),
];

/** On a circle that is filled a name is as light as on a map's dark shades. */
const besideText = ({ lines, middle, isOn, status }: Label): string =>
  labelText(lines, { middle }, isOn && status === "normal" ? paint : "");

const boxOf = ({ x, y, r }: Circle): Box => boxAt([x, y], [2 * r, 2 * r]);

interface Content {
  land: Land;
  notes: string[];
  /** What the circles are of, with its unit. */
  what: string;
  locale: Locale;
}

interface Written {
  svg: string[];
  numbered: Numbered[];
  unsaid: string[];
}

/** Names of circles and of places without a figure, numbers that stand for them, and what stands nowhere. */
function drawNames(
  spec: SymbolsSpec,
  circles: readonly Circle[],
  {
    fitted: { shapeOf, spots },
    edges,
    sign,
  }: { fitted: Fitted; edges: Box; sign: [number, number] | undefined },
): Written {
  const { labels, signs } = labelsOf(circles, linesOf, { canvas: edges, sign });
  const gaps = spec.areas
    .filter(({ mark }) => mark.observation.value === null)
    .map((area) => ({ text: linesOf(area), area: shapeOf(area.polygons).area }))
    .map((gap) => ({ ...gap, size: sizeOfLabel(gap.text), sign }));
  const standing = [...labels, ...signs].map(({ box }) => box);
  const places = spots(gaps, { dots: circles.map(boxOf), labels: standing });
  const told = new Set([...labels, ...signs].map(({ area }) => area));
  const ofSigns = signs.map(({ lines, middle }) => ({ lines, middle }));
  const ofGaps = gaps.flatMap(({ text }, index) => {
    const spot = places[index];
    return spot?.isNumbered ? [{ lines: text, middle: spot.middle }] : [];
  });
  const numbered = [...ofSigns, ...ofGaps].map((each, index) => ({ ...each, number: index + 1 }));
  const lineOf = (lines: string[]) => lines.map(isolated).join(" ");
  return {
    svg: [
      ...labels.map(besideText),
      ...gaps.map(({ text }, index) => {
        const spot = places[index] ?? null;
        return spot?.isNumbered ? "" : labelText(text, spot);
      }),
      ...numbered.map(({ number, middle }) => numberSign(number, middle)),
    ],
    numbered: numbered.map(({ number, lines }) => ({ number, text: lineOf(lines) })),
    unsaid: [
      ...circles.filter(({ area }) => !told.has(area)).map(({ area }) => linesOf(area)),
      ...gaps.filter((_, index) => !places[index]).map(({ text }) => text),
    ].map(lineOf),
  };
}

/** Draws the districts, and over each the circle of its number; the small ones are in front. */
function drawSymbols(spec: SymbolsSpec, canvas: Canvas, content: Content): Block {
  const { id } = canvas;
  const { land, notes, what, locale } = content;
  const widthPx = mapWidth(land, canvas);
  const fitted = fit(land, widthPx);
  const { path, frames, heightPx, shapeOf, outlineOf, uses } = fitted;
  const radius = radiusOf(spec, { widthPx, landPx2: path.area(rewoundForD3(land.areas)) });
  const edges = { left: 0, right: widthPx, top: 0, bottom: heightPx };
  const told = new Set(spec.areas.flatMap(({ polygons }) => polygons));
  const rest = land.areas.map(({ id: own }) => String(own)).filter((own) => !told.has(own));
  const plain = rest.map((own) => outlineOf([own]));
  const shown = spec.areas.map((area) => ({ area, outline: outlineOf(area.polygons) }));
  const circles = spec.areas
    .flatMap((area): Circle[] => {
      const { value } = area.mark.observation;
      if (value === null) return [];
      const r = radius(value);
      const [x, y] = keptIn(edges, path.centroid(shapeOf(area.polygons).area), r + 1);
      return [{ area, x, y, r }];
    })
    .sort((a, b) => b.r - a.r);
  const names = drawNames(spec, circles, {
    fitted,
    edges,
    sign: canvas.isLow ? undefined : signSize,
  });
  const key = sizeKey(spec, { radius, widthPx: canvas.widthPx, locale, what });
  const foot = below({ notes, ...names, locale }, canvas, heightPx);
  const map = element(
    "g",
    { class: "map points symbols", "text-anchor": "middle" },
    ...centred(
      [
        uses(
          ...plain.map((outline) => outlineUse(outline, { class: "place" })),
          ...shown.map(({ area, outline }) => areaUse(area, outline, id)),
        ),
        ...frames,
        ...circles.map(circleMark),
        ...names.svg,
      ],
      widthPx,
      canvas,
    ),
    foot.svg,
  );
  return {
    svg: key.svg + element("g", { transform: `translate(0,${key.heightPx})` }, map),
    heightPx: key.heightPx + heightPx + foot.heightPx,
    outlines: [...plain, ...shown.map(({ outline }) => outline)],
  };
}

/** Decides a map of circles. */
export function presentSymbols(context: ViewContext<ViewOf<"symbols">>): Presentation {
  const { view, dataset, catalogue, locale } = context;
  const spec = symbolsSpec(context);
  const { marked, table } = words[locale];
  const number = view.statistic
    ? table[view.statistic]
    : textIn(fieldOf(dataset, view.value).title, locale);
  const content = {
    land: landOf(
      catalogue,
      spec.areas.flatMap(({ polygons }) => polygons),
    ),
    notes: mapNotes(catalogue, locale),
    what: spec.unit === "" ? number : say(marked, { number, mark: spec.unit }),
    locale,
  };
  return present(context, {
    sentence: describeAreas(spec, locale),
    unit: spec.unit,
    saysUnit: true,
    marks: spec.areas.map(({ mark }) => mark),
    shares: { values: { value: figuresOf(spec.areas.map(({ mark }) => mark)) } },
    legend: () => [],
    statusPaint: paint,
    body: (canvas) => drawSymbols(spec, canvas, content),
  });
}
