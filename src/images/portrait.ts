import type { Block } from "../drawing/legend.ts";
import { element } from "../drawing/svg.ts";
import { pictureSizes, type Picture } from "../model/picture.ts";
import { fitting, heading, moved, paragraph, stacked } from "./lettering.ts";
import { inksOf, type Inks } from "./inks.ts";
import { pill, strip, whole } from "./parts.ts";
import type { Painter } from "./painter.ts";
import { qrCode } from "./qr.ts";
import { placed, scaleIn, sketchDrawing, type Sketch } from "./sketch.ts";
import { sketchTable } from "./table-sketch.ts";

const edge = { x: 48, top: 76, bottom: 56 };
const innerPx = pictureSizes.portrait.widthPx - 2 * edge.x;
const gapPx = 24;
const codePx = 220;

/** Larger than this, the letters of a drawing would be louder than the title: the smallest, of 13, are 50 px, on a phone 390 px wide 18. */
const mostScale = 3.85;

/** As large as letters are meant to be, 50 px: below that the picture is higher, then the drawing takes the room of the sentence. */
const meantScale = 3.84;

/** Notes that take more than this part of the room stand on the page of the view alone. */
const mostNotes = 0.12;

/** The foot: where figures come from, and a code that leads to the chart. */
function footOf(picture: Picture, painter: Painter) {
  const inks = inksOf(painter);
  const code = qrCode(picture.address, codePx, inks.ink);
  const widthPx = innerPx - code.sidePx - 28;
  const small = { sizePx: 23, fill: inks.quiet, leading: 1.45 };
  const facts = picture.facts.map((fact) => paragraph(fact, widthPx, small));
  const rest = [
    ...facts,
    paragraph(picture.site, widthPx, { sizePx: 32, fill: inks.accent, bold: true }),
    paragraph(picture.scan, widthPx, { sizePx: 27, fill: inks.ink }),
  ];
  const { source } = picture;
  const sources = fitting(
    [paragraph(source.all, widthPx, small)],
    small.sizePx * small.leading * 2,
  );
  const words = stacked([sources ?? paragraph(source.short, widthPx, small), ...rest], 2);
  const heightPx = Math.max(words.heightPx, code.sidePx);
  const rule = element("path", { d: `M0,0H${innerPx}`, stroke: inks.line, fill: "none" });
  return {
    svg:
      rule +
      moved(words.svg, 0, 26 + (heightPx - words.heightPx) / 2) +
      moved(code.svg, innerPx - code.sidePx, 26 + (heightPx - code.sidePx) / 2),
    heightPx: 26 + heightPx,
  };
}

/** Title, sentence and measure of a picture of such a room: whole, without the sentence, and with a low title too. */
function headsOf({ title, badge, sentence, measure }: Picture, inks: Inks, roomPx: number) {
  const titles = [76, 70, 64, 58, 52, 46].map((sizePx) =>
    heading(title, innerPx, { sizePx, fill: inks.ink, leading: 1.28 }),
  );
  const sentences = [36, 34, 32, 30, 28, 26, 24].map((sizePx) =>
    paragraph(sentence, innerPx, { sizePx, fill: inks.ink, leading: 1.55 }),
  );
  const headWith = (words: Block | null, titlePart: number) =>
    stacked(
      [
        pill(badge, 34, inks),
        fitting(titles, roomPx * titlePart) ?? titles.at(-1) ?? null,
        words,
        measure === null ? null : paragraph(measure, innerPx, { sizePx: 27, fill: inks.quiet }),
      ],
      gapPx,
    );
  const told = headWith(fitting(sentences, roomPx * 0.17), 0.22);
  return { told, silent: headWith(null, 0.22), lowest: headWith(null, 0.11) };
}

/** A view for a phone's whole screen: the title large, the drawing whose letters are the largest there, a QR code. As high as those letters need. */
export function composePortrait(picture: Picture, painter: Painter): string {
  const inks = inksOf(painter);
  const { notes, drawings, table } = picture;
  const foot = footOf(picture, painter);
  const aroundPx = edge.top + edge.bottom + foot.heightPx + 30;
  const leastPx = pictureSizes.portrait.leastPx - aroundPx;
  const mostPx = pictureSizes.portrait.mostPx - aroundPx;
  const sketches = drawings
    ? [drawings.large, drawings.phone, drawings.wide].map((drawing) =>
        sketchDrawing(drawing, painter),
      )
    : [sketchTable(table, { widthPx: 600, most: 8 }, inks)];
  const small = [25, 23, 21].map((sizePx) =>
    stacked(
      notes.map((note) => paragraph(note, innerPx, { sizePx, fill: inks.quiet, leading: 1.5 })),
      4,
    ),
  );
  const leastNotePx = small.at(-1)?.heightPx ?? 0;
  const notePx = leastNotePx > 0 && leastNotePx < leastPx * mostNotes ? leastNotePx + 20 : 0;
  const scaleBeside = (besidePx: number, sketch: Sketch) =>
    Math.min(mostScale, scaleIn(sketch, { widthPx: innerPx, heightPx: mostPx - besidePx }));
  /** The drawing whose letters are the largest, and how many times larger they are. */
  const largestBeside = (besidePx: number) =>
    sketches
      .map((sketch) => ({ sketch, scale: scaleBeside(besidePx, sketch) }))
      .reduce((best, each) => (each.scale > best.scale ? each : best));
  const { told, silent, lowest } = headsOf(picture, inks, leastPx);
  /** What stands above the drawing and below it: the less, the larger are its letters. */
  const settingOf = (head: Block, keptPx: number) => ({
    head,
    keptPx,
    besidePx: head.heightPx + 36 + keptPx,
  });
  const settings = [told, silent, lowest].map((each) => settingOf(each, notePx));
  const { head, keptPx, besidePx } =
    settings.find((each) => largestBeside(each.besidePx).scale >= meantScale) ??
    settingOf(lowest, 0);
  const { sketch, scale } = largestBeside(besidePx);
  const drawnPx = sketch.heightPx * scale;
  const heightPx = Math.max(leastPx, besidePx + drawnPx);
  const room = heightPx - besidePx + keptPx;
  const note = fitting(small, room - drawnPx - 20) ?? { svg: "", heightPx: 0 };
  const noteTop = heightPx - note.heightPx;
  const spare = room - drawnPx - (note.heightPx > 0 ? note.heightPx + 20 : 0);
  const x = sketch.isNumber ? 0 : (innerPx - sketch.widthPx * scale) / 2;
  const y = head.heightPx + 36 + (sketch.isNumber ? spare / 4 : spare / 2);
  const setting = { picture, inks };
  const size = {
    widthPx: pictureSizes.portrait.widthPx,
    heightPx: Math.round(heightPx + aroundPx),
  };
  return whole(setting, size, [
    strip(setting, size.widthPx, 16),
    moved(head.svg, edge.x, edge.top),
    moved(placed(sketch, scale, { x, y }), edge.x, edge.top),
    moved(note.svg, edge.x, edge.top + noteTop),
    moved(foot.svg, edge.x, size.heightPx - edge.bottom - foot.heightPx),
  ]);
}
