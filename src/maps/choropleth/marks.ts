import { classedLook, classScale, figuresOf, plainEntry } from "../../drawing/classed.ts";
import type { Block, LegendEntry } from "../../drawing/legend.ts";
import type { Canvas } from "../../drawing/frame.ts";
import type { ViewContext } from "../../drawing/context.ts";
import { hintsOf, type Mark } from "../../drawing/mark.ts";
import { isPatterned, patternFill } from "../../drawing/paint.ts";
import { present, type Presentation } from "../../drawing/presentation.ts";
import { element } from "../../drawing/svg.ts";
import { widestPiece, wrap } from "../../drawing/lines.ts";
import { textWidth } from "../../drawing/text.ts";
import type { Locale } from "../../model/locale.ts";
import type { ViewOf } from "../../model/view.ts";
import { outlineUse, type Outline } from "../../drawing/outlines.ts";
import { landOf, type Land } from "../../stats/land/insets.ts";
import { centred, fit, mapWidth, type Spot } from "../fit.ts";
import { labelText, namePx, sizeOfLabel } from "../label.ts";
import { below, mapNotes } from "../notes.ts";
import { numberSign, signSize, type Numbered } from "../../drawing/numbered.ts";
import { describeAreas } from "../ranking.ts";
import { choroplethSpec, type ChoroplethArea, type ChoroplethSpec } from "./spec.ts";
import { words } from "../../locales/index.ts";
import { isolated } from "../../locales/isolated.ts";

const labelWidthPx = 84;

/** A number that is wider stands in its area, or not at all. */
const longestPx = 100;

function areaUse(area: ChoroplethArea, outline: Outline, id: string): string {
  const { status } = area.mark.observation;
  const records = area.mark.records.join(" ");
  const hints = hintsOf(area.mark);
  const gap = { "data-record": records, ...hints };
  if (isPatterned(status))
    return outlineUse(outline, { class: "place swatch", fill: patternFill(status, id), ...gap });
  if (area.mark.observation.value === null) return outlineUse(outline, { class: "place", ...gap });
  return outlineUse(outline, {
    class: classedLook(area.mark, "place", area.shade),
    "data-row": records,
    "data-obs": status,
    ...hints,
  });
}

/** A text in lines that break no word, however wide it is. */
const inWords = (text: string): string[] =>
  wrap(text, Math.max(labelWidthPx, widestPiece(text, namePx)), namePx);

/** A number on a line, and its flag on another where both have no room. */
const inNumber = (text: string): string[] =>
  textWidth(text, namePx) <= labelWidthPx ? [text] : text.split(/(?=（)| (?=\()/);

const isLong = ({ label, observation }: Mark): boolean =>
  observation.value !== null && textWidth(inNumber(label)[0] ?? "", namePx) > longestPx;

/** The name of an area and its number; what a pattern says stands in the legend once. */
const linesOf = ({ short, mark }: ChoroplethArea): string[] => [
  ...inWords(short),
  ...(isPatterned(mark.observation.status) ? [] : inNumber(mark.label)),
];

/** The areas of a land of which no row speaks. */
function unlisted(land: Land, { areas }: ChoroplethSpec): string[] {
  const painted = new Set(areas.flatMap(({ polygons }) => polygons));
  return land.areas.map(({ id }) => String(id)).filter((id) => !painted.has(id));
}

/** What they look like, where there are such. */
const unlistedEntry = (land: Land, spec: ChoroplethSpec, locale: Locale): LegendEntry[] =>
  unlisted(land, spec).length === 0
    ? []
    : [{ label: words[locale].legend.unlisted, swatch: { class: "unlisted" } }];

interface Content {
  land: Land;
  notes: string[];
  locale: Locale;
  /** Whether it is one of several drawings, which have no room for lists. */
  isPart: boolean;
}

/** What is said of an area away from it. */
const textOf = ({ short, mark }: ChoroplethArea): string =>
  [short, ...(isPatterned(mark.observation.status) ? [] : [mark.label])].map(isolated).join(" ");

interface Labels {
  svg: string[];
  numbered: Numbered[];
  /** Of the areas whose number stands nowhere, the highest first. */
  unsaid: string[];
}

/** The label of each area, its name alone, or a number that stands for it. */
function drawLabels(areas: readonly ChoroplethArea[], places: readonly (Spot | null)[]): Labels {
  const labels: Labels = { svg: [], numbered: [], unsaid: [] };
  const unsaid: ChoroplethArea[] = [];
  for (const [index, area] of areas.entries()) {
    const spot = places[index] ?? null;
    if (spot?.isNumbered) {
      const number = labels.numbered.length + 1;
      labels.numbered.push({ number, text: textOf(area) });
      labels.svg.push(numberSign(number, spot.middle));
      continue;
    }
    const lines = spot?.isLesser ? inWords(area.short) : linesOf(area);
    labels.svg.push(labelText(lines, spot, area.shade ?? undefined));
    if (!spot || spot.isLesser) unsaid.push(area);
  }
  const valueOf = ({ mark }: ChoroplethArea) => mark.observation.value ?? -Infinity;
  unsaid.sort((a, b) => valueOf(b) - valueOf(a));
  return { ...labels, unsaid: unsaid.map(textOf) };
}

/** Draws every district: painted by class, hatched without a figure, plain where no row speaks. */
function drawChoropleth(
  spec: ChoroplethSpec,
  canvas: Canvas,
  { land, notes, locale, isPart }: Content,
): Block {
  const { id } = canvas;
  const widthPx = mapWidth(land, canvas);
  const { frames, heightPx, shapeOf, outlineOf, uses, spots } = fit(land, widthPx);
  const plain = unlisted(land, spec).map((id) => outlineOf([id]));
  const shown = spec.areas.map((area) => ({ area, outline: outlineOf(area.polygons) }));
  const isTiny = ({ area }: (typeof shown)[number]) => shapeOf(area.polygons).isTiny;
  const tinyLast = shown.toSorted((a, b) => Number(isTiny(a)) - Number(isTiny(b)));
  const places = spots(
    spec.areas.map((area) => ({
      area: shapeOf(area.polygons).area,
      size: sizeOfLabel(linesOf(area)),
      lesser: isLong(area.mark) ? sizeOfLabel(inWords(area.short)) : undefined,
      sign: canvas.isLow || isPart ? undefined : signSize,
    })),
  );
  const labels = drawLabels(spec.areas, places);
  const foot = below({ notes, ...labels, locale }, canvas, heightPx);
  const svg = element(
    "g",
    { class: "map", "text-anchor": "middle" },
    ...centred(
      [
        uses(
          ...plain.map((outline) => outlineUse(outline, { class: "place" })),
          ...tinyLast.map(({ area, outline }) => areaUse(area, outline, id)),
        ),
        ...frames,
        ...labels.svg,
      ],
      widthPx,
      canvas,
    ),
    foot.svg,
  );
  const outlines = [...plain, ...shown.map(({ outline }) => outline)];
  return { svg, heightPx: heightPx + foot.heightPx, outlines };
}

/** Decides a map of districts. */
export function presentChoropleth(context: ViewContext<ViewOf<"choropleth">>): Presentation {
  const { catalogue, locale } = context;
  const spec = choroplethSpec(context);
  const marks = spec.areas.map(({ mark }) => mark);
  const content = {
    land: landOf(
      catalogue,
      spec.areas.flatMap(({ polygons }) => polygons),
    ),
    notes: context.whole ? [] : mapNotes(catalogue, locale),
    locale,
    isPart: context.whole !== undefined,
  };
  return present(context, {
    sentence: describeAreas(spec, locale),
    unit: spec.unit,
    marks,
    shares: { values: { value: figuresOf(marks) } },
    scale: classScale(spec, { base: "place", unit: spec.unit, locale }),
    legend: () => [
      ...plainEntry(spec, marks, { base: "place", locale }),
      ...unlistedEntry(content.land, spec, locale),
    ],
    statusPaint: "place",
    body: (canvas) => drawChoropleth(spec, canvas, content),
  });
}
