import { element } from "../drawing/svg.ts";
import { pictureWidthPx, type Picture } from "../model/picture.ts";
import { heading, below, moved, paragraph, stacked } from "./lettering.ts";
import { inksOf } from "./inks.ts";
import { pill, strip, whole } from "./parts.ts";
import type { Painter } from "./painter.ts";
import { sketchDrawing } from "./sketch.ts";
import { sketchTable } from "./table-sketch.ts";

const edgePx = 40;
const widthPx = pictureWidthPx - 2 * edgePx;
const tableRows = 12;

/** A view as its page shows it: title, finding, drawing, notes, source. As high as it needs. */
export function composeWide(picture: Picture, painter: Painter): string {
  const inks = inksOf(painter);
  const { title, badge, sentence, measure, drawings, table, notes } = picture;
  const sketch = drawings
    ? sketchDrawing(drawings.wide, painter)
    : sketchTable(table, { widthPx, most: tableRows }, inks);
  const small = { sizePx: 13, fill: inks.quiet, leading: 1.55 };
  const rule = {
    svg: element("path", { d: `M0,0.5H${widthPx}`, stroke: inks.line, fill: "none" }),
    heightPx: 1,
  };
  const content = stacked(
    [
      pill(badge, 16, inks),
      heading(title, widthPx, { sizePx: 28, fill: inks.ink, leading: 1.32 }),
      paragraph(sentence, widthPx, { sizePx: 16, fill: inks.ink, leading: 1.6 }),
      measure === null ? null : paragraph(measure, widthPx, small),
      below(8, sketch),
      ...notes.map((note, index) => below(index === 0 ? 6 : 0, paragraph(note, widthPx, small))),
      below(8, rule),
      stacked(
        [
          paragraph(picture.source.all, widthPx, small),
          paragraph(picture.facts.join(" · "), widthPx, small),
          paragraph(`${picture.site} · ${picture.address}`, widthPx, { ...small, fill: inks.ink }),
        ],
        0,
      ),
    ],
    10,
  );
  const size = { widthPx: pictureWidthPx, heightPx: content.heightPx + 2 * edgePx };
  const setting = { picture, inks };
  return whole(setting, size, [
    strip(setting, size.widthPx, 6),
    moved(content.svg, edgePx, edgePx),
  ]);
}
