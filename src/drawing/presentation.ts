import { badged, badgeOf } from "../locales/badge.ts";
import type { LiveParts } from "../model/live-map.ts";
import { words } from "../locales/index.ts";
import { type Locale, textIn } from "../model/locale.ts";
import type { Row } from "../model/table.ts";
import { drawingWidths, frame, type Canvas, type Drawing, type DrawingWidth } from "./frame.ts";
import { statusEntries, type Block, type LegendEntry, type Scale } from "./legend.ts";
import type { ViewContext } from "./context.ts";
import type { Mark } from "./mark.ts";
import { tableOf, type TableModel } from "./table.ts";

/** A view decided: what it says, what it shows, and how it is drawn at a width. */
export interface Presentation {
  sentence: string;
  /** What the numbers are in, `""` where they differ or are bare. */
  unit: string;
  /** Whether the drawing says the unit itself. */
  saysUnit: boolean;
  marks: Mark[];
  table: TableModel;
  /** Null where the view is a table and nothing else. */
  draw: ((width: DrawingWidth) => Drawing) | null;
  /** Of what it is drawn, where it is. */
  parts?: Parts;
  /** Set where a script may make the drawing live. */
  live?: LiveParts;
}

export interface Parts {
  sentence: string;
  unit: string;
  marks: Mark[];
  /** Those of them that are drawn, where not all are. */
  drawn?: Mark[];
  /** Beside the statuses, at a width; null where the drawing says them in words. */
  legend: ((canvas: Canvas) => LegendEntry[]) | null;
  /** The classes of a map. */
  scale?: Scale | null;
  /** How statuses are shown in the legend; `place` on maps, where only the outline tells them. */
  statusPaint?: string;
  body: (canvas: Canvas, locale: Locale) => Block;
  /** Whether the drawing says the unit itself; a scale always does. */
  saysUnit?: boolean;
  /** Numbers that its scale has to hold, where several drawings may share one. */
  values?: number[];
  /** Rows that stand in the table among those of the dataset. */
  totals?: Row[];
}

/** Makes a presentation whose drawings carry their legend. */
export function present(context: ViewContext, parts: Parts): Presentation {
  const { view, dataset, locale } = context;
  const badge = badgeOf(dataset, locale);
  const statuses = (parts.drawn ?? parts.marks).map(({ observation }) => observation.status);
  const draw = (width: DrawingWidth): Drawing => {
    const canvas = { id: `${dataset.id}-${view.name}-${width}`, widthPx: drawingWidths[width] };
    const { missingLabels } = dataset;
    return frame(canvas, {
      name: badged(textIn(view.title, locale), badge, locale),
      kind: words[locale].kind[view.kind],
      badge,
      width,
      statuses,
      scale: parts.scale ?? null,
      legend: parts.legend
        ? [
            ...parts.legend(canvas),
            ...statusEntries(statuses, canvas.id, {
              locale,
              missingLabels,
              paint: parts.statusPaint ?? "neutral",
            }),
          ]
        : [],
      body: parts.body(canvas, locale),
    });
  };
  const { sentence, unit, marks } = parts;
  const saysUnit = parts.saysUnit ?? Boolean(parts.scale);
  return { sentence, unit, saysUnit, marks, table: tableOf(context, parts.totals), draw, parts };
}
