import { patternDefs } from "./paint.ts";
import type { ObsStatus } from "../model/observation.ts";
import { drawLegend, type Block, type LegendEntry } from "./legend.ts";
import { element, round } from "./svg.ts";

/** One finished SVG of a view. */
export interface Drawing {
  svg: string;
  widthPx: number;
  heightPx: number;
}

/** The widths every view is drawn for: a phone's column and a page's. */
export const drawingWidths = { phone: 360, wide: 720 } as const;

export type DrawingWidth = keyof typeof drawingWidths;

/** Where and how wide a body is drawn; `id` is unique on a page. */
export interface Canvas {
  id: string;
  widthPx: number;
}

interface Content {
  /** The accessible name. */
  name: string;
  width: DrawingWidth;
  statuses: ObsStatus[];
  legend: LegendEntry[];
  body: Block;
}

/** Puts legend and body into one SVG of its own. */
export function frame({ id, widthPx }: Canvas, content: Content): Drawing {
  const legend = drawLegend(content.legend, widthPx);
  const heightPx = Math.ceil(legend.heightPx + content.body.heightPx);
  const body =
    legend.heightPx === 0
      ? content.body.svg
      : element("g", { transform: `translate(0,${round(legend.heightPx)})` }, content.body.svg);
  const svg = element(
    "svg",
    {
      class: `drawing drawing-${content.width}`,
      viewBox: `0 0 ${widthPx} ${heightPx}`,
      width: widthPx,
      height: heightPx,
      role: "img",
      "aria-label": content.name,
    },
    patternDefs(content.statuses, id),
    legend.svg,
    body,
  );
  return { svg, widthPx, heightPx };
}
