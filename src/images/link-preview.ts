import { textWidth } from "../drawing/text.ts";
import type { Block } from "../drawing/legend.ts";
import { pictureSizes, type Picture } from "../model/picture.ts";
import { fitting, heading, moved, paragraph, setLines, stacked } from "./lettering.ts";
import { inksOf, type Inks } from "./inks.ts";
import { pill, strip, whole, type Setting } from "./parts.ts";
import type { Painter } from "./painter.ts";
import { placed, scaleIn, sketchDrawing, type Sketch } from "./sketch.ts";
import { sketchTable } from "./table-sketch.ts";

const edge = { x: 56, top: 50, bottom: 32 };
const innerPx = pictureSizes.og.widthPx - 2 * edge.x;
const gapPx = 16;

/** Larger than this, the letters of a drawing would be louder than the title. */
const mostScale = 2.4;

interface PreviewLayout {
  svg: string;
  scale: number;
}

interface Room extends Setting {
  /** Between the top and the source. */
  heightPx: number;
}

interface Sizes {
  sizes: number[];
  fill: string;
}

const titles = (text: string, widthPx: number, { sizes, fill }: Sizes): Block[] =>
  sizes.map((sizePx) => heading(text, widthPx, { sizePx, fill, leading: 1.25 }));

const sentences = (text: string, widthPx: number, { sizes, fill }: Sizes): Block[] =>
  sizes.map((sizePx) => paragraph(text, widthPx, { sizePx, fill, leading: 1.5 }));

const measureOf = ({ measure }: Picture, widthPx: number, { quiet }: Inks): Block | null =>
  measure === null ? null : paragraph(measure, widthPx, { sizePx: 20, fill: quiet });

/** Words in a column, the drawing at their right: for what is high. */
function beside(sketch: Sketch, { picture, inks, heightPx }: Room): PreviewLayout {
  const columnPx = 430;
  const box = { widthPx: innerPx - columnPx - 40, heightPx };
  const badge = pill(picture.badge, 26, inks);
  const measure = measureOf(picture, columnPx, inks);
  const title = fitting(
    titles(picture.title, columnPx, { sizes: [46, 42, 38, 34, 30], fill: inks.ink }),
    heightPx * 0.6,
  );
  const head = stacked([badge, title, measure], gapPx);
  const room = heightPx - head.heightPx - gapPx;
  const sentence = fitting(
    sentences(picture.sentence, columnPx, { sizes: [26, 24, 22, 20], fill: inks.ink }),
    room,
  );
  const text = stacked([badge, title, sentence, measure], gapPx);
  const scale = Math.min(mostScale, scaleIn(sketch, box));
  const x = innerPx - box.widthPx + (box.widthPx - sketch.widthPx * scale) / 2;
  const y = (heightPx - sketch.heightPx * scale) / 2;
  return { svg: text.svg + placed(sketch, scale, { x, y }), scale };
}

/** Title above the drawing: for what is wide. */
function above(sketch: Sketch, { picture, inks, heightPx }: Room): PreviewLayout {
  const badge = pill(picture.badge, 26, inks);
  const measure = measureOf(picture, innerPx, inks);
  const title = fitting(
    titles(picture.title, innerPx, { sizes: [50, 46, 42, 38, 34], fill: inks.ink }),
    130,
  );
  const head = stacked([badge, title, measure], gapPx);
  const room = heightPx - head.heightPx - 24;
  const scale = Math.min(mostScale, scaleIn(sketch, { widthPx: innerPx, heightPx: room }));
  const drawnPx = sketch.heightPx * scale;
  const rest = room - drawnPx - gapPx;
  const sentence = fitting(
    sentences(picture.sentence, innerPx, { sizes: [28, 26, 24, 22], fill: inks.ink }),
    rest,
  );
  const text = stacked([badge, title, sentence, measure], gapPx);
  const y = text.heightPx + 24 + Math.max(0, (heightPx - text.heightPx - 24 - drawnPx) / 2);
  const x = sketch.isNumber ? 0 : (innerPx - sketch.widthPx * scale) / 2;
  return { svg: text.svg + placed(sketch, scale, { x, y }), scale };
}

/** Source, date, licence and site, below everything. */
function footOf({ source, facts, site }: Picture, inks: Inks): Block {
  const small = { sizePx: 17, fill: inks.quiet, leading: 1.45 };
  const name = { sizePx: 22, fill: inks.accent, leading: 1.45, bold: true };
  const nameWidth = textWidth(site, name.sizePx, "bold");
  const widthPx = innerPx - nameWidth - 32;
  const sources =
    fitting([paragraph(source.all, widthPx, small)], small.sizePx * small.leading * 2) ??
    paragraph(source.short, widthPx, small);
  const lines = stacked([sources, paragraph(facts.join(" · "), widthPx, small)], 0);
  const signature = setLines([site], { ...name, anchor: "end" });
  const top = lines.heightPx - signature.heightPx;
  return {
    svg: lines.svg + moved(signature.svg, innerPx, top),
    heightPx: lines.heightPx,
  };
}

/** The arrangements of a view that come into question, the best first where they are alike. */
function layoutsOf({ drawings, table }: Picture, painter: Painter, room: Room): PreviewLayout[] {
  if (!drawings) {
    const excerpt = sketchTable(table, { widthPx: 680, most: 4 }, room.inks);
    return [above(excerpt, room)];
  }
  const [phone, wide] = [drawings.phone, drawings.wide].map((svg) => sketchDrawing(svg, painter));
  return [
    ...(phone ? [beside(phone, room), above(phone, room)] : []),
    ...(wide ? [above(wide, room)] : []),
  ];
}

/** What chat apps and networks show of a link: the title large, and the drawing as large as it gets. */
export function composeLinkPreview(picture: Picture, painter: Painter): string {
  const inks = inksOf(painter);
  const setting = { picture, inks };
  const foot = footOf(picture, inks);
  const size = pictureSizes.og;
  const footTop = size.heightPx - edge.bottom - foot.heightPx;
  const room = { ...setting, heightPx: footTop - edge.top - 22 };
  const [first, ...others] = layoutsOf(picture, painter, room);
  if (!first) throw new Error(`no layout: ${picture.address}`);
  // Where another has a drawing that is hardly larger, the one with more words is better.
  const best = others.reduce((a, b) => (b.scale > a.scale * 1.15 ? b : a), first);
  return whole(setting, size, [
    strip(setting, size.widthPx, 12),
    moved(best.svg, edge.x, edge.top),
    moved(foot.svg, edge.x, footTop),
  ]);
}
