import { badged, badgeOf } from "../locales/badge.ts";
import type { LiveParts } from "../model/map/live-map.ts";
import { words } from "../locales/index.ts";
import { type Locale, textIn } from "../model/locale.ts";
import type { ObsStatus } from "../model/observation.ts";
import type { Row } from "../model/table.ts";
import { drawingWidths, frame, type Canvas, type Drawing, type DrawingWidth } from "./frame.ts";
import { statusEntries, type Block, type LegendEntry, type Scale } from "./legend.ts";
import { isFreelyScaled, type Shares, type ViewContext } from "./context.ts";
import type { Mark } from "./mark.ts";
import type { TableModel } from "./table/model.ts";
import { tableOf } from "./table/table.ts";

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
  /** What stands behind it in the legend, of which other states have their own. */
  beside?: (canvas: Canvas) => LegendEntry[];
  /** The classes of a map. */
  scale?: Scale | null;
  /** How statuses are shown in the legend; `place` on maps, where only the outline tells them. */
  statusPaint?: string;
  /** What is drawn below a legend that has these entries. */
  body: (canvas: Canvas, locale: Locale, legend: readonly LegendEntry[]) => Block;
  /** Whether the drawing says the unit itself; a scale always does. */
  saysUnit?: boolean;
  /** What it brings to that which several drawings share. */
  shares?: Shares;
  /** Rows that stand in the table among those of the dataset. */
  totals?: Row[];
}

export const statusesOf = ({ drawn, marks }: Pick<Parts, "drawn" | "marks">): ObsStatus[] =>
  (drawn ?? marks).map(({ observation }) => observation.status);

const canvasOf = ({ dataset, view }: ViewContext, width: DrawingWidth): Canvas => ({
  id: `${dataset.id}-${view.name}-${width}`,
  widthPx: drawingWidths[width],
  isLow: width === "large",
});

/** What entries of several drawings say, each thing once. */
export const allEntries = (entries: readonly LegendEntry[]): LegendEntry[] => [
  ...new Map(entries.map((entry) => [entry.label, entry])).values(),
];

/** What the legend of a drawing says beside statuses, at each width. */
export function entriesOf(context: ViewContext, { legend }: Parts): Required<Shares>["legend"] {
  const at = (width: DrawingWidth) => legend?.(canvasOf(context, width)) ?? [];
  return { phone: at("phone"), wide: at("wide"), large: at("large") };
}

/** Makes a presentation whose drawings carry their legend. */
export function present(context: ViewContext, parts: Parts): Presentation {
  const { view, dataset, locale } = context;
  const badge = badgeOf(dataset, locale);
  const { shared = [] } = context;
  const statuses = [
    ...statusesOf(parts),
    ...shared.flatMap(({ statuses: others }) => others ?? []),
  ];
  const draw = (width: DrawingWidth): Drawing => {
    const canvas = canvasOf(context, width);
    const { missingLabels } = dataset;
    const legend = parts.legend
      ? [
          ...allEntries([
            ...shared.flatMap(({ legend }) => legend?.[width] ?? []),
            ...parts.legend(canvas),
          ]),
          ...(parts.beside?.(canvas) ?? []),
          ...statusEntries(statuses, canvas.id, {
            locale,
            missingLabels,
            paint: parts.statusPaint ?? "neutral",
          }),
        ]
      : [];
    return frame(canvas, {
      name: badged(textIn(view.title, locale), badge, locale),
      kind: words[locale].kind[view.kind],
      badge,
      notice: isFreelyScaled(context) ? words[locale].legend.free : null,
      width,
      statuses,
      scale: parts.scale ?? null,
      legend,
      body: parts.body(canvas, locale, legend),
    });
  };
  const { sentence, unit, marks } = parts;
  const { totals = [] } = parts;
  // A total stands below its parts as they are in the file.
  const records = totals.length > 0 ? [] : marks.flatMap((mark) => mark.records);
  const saysUnit = parts.saysUnit ?? Boolean(parts.scale);
  return {
    sentence,
    unit,
    saysUnit,
    marks,
    table: tableOf(context, { totals, records }),
    draw,
    parts,
  };
}
