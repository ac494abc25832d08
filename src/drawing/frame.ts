import { patternDefs } from "./paint.ts";
import type { ObsStatus } from "../model/observation.ts";
import { drawKey, type Block, type LegendEntry, type Scale } from "./legend.ts";
import type { Outline } from "./outlines.ts";
import { element, round, textElement } from "./svg.ts";
import { wrap } from "./lines.ts";
import { textWidth } from "./text.ts";

/** One finished SVG of a view. */
export interface Drawing {
  svg: string;
  widthPx: number;
  heightPx: number;
  /** Shapes that it shows by their names. */
  outlines?: readonly Outline[];
}

/** The widths every view is drawn for: a phone's column, a page's, and a picture's that fills a phone in large letters. */
export const drawingWidths = { phone: 360, wide: 720, large: 256 } as const;

/** Whose boundaries a map has is among large letters as small as the print around the drawing. */
export const finePx = 8;

export type DrawingWidth = keyof typeof drawingWidths;

/** Where and how wide a body is drawn; `id` is unique on a page. */
export interface Canvas {
  id: string;
  widthPx: number;
  /** Whether its letters are to be as large as a picture has room for: height is dear. */
  isLow?: boolean | undefined;
}

interface Content {
  /** The accessible name. */
  name: string;
  /** What kind of drawing it is, as screen readers say it after the name. */
  kind: string;
  /** The mark of a sample, kept by whoever copies the drawing; null for facts. */
  badge: string | null;
  /** What a reader has to know of its scale; null where there is nothing. */
  notice: string | null;
  width: DrawingWidth;
  statuses: ObsStatus[];
  scale: Scale | null;
  legend: LegendEntry[];
  body: Block;
}

/** What the mark of a sample takes at the top of a drawing. */
export const badgeRoomPx = 32;

const badgePx = { text: 13, height: 22 };

/** The mark of a sample above everything else of a drawing. */
function drawBadge(badge: string | null): Block {
  if (badge === null) return { svg: "", heightPx: 0 };
  const { text, height } = badgePx;
  const width = textWidth(badge, text, "bold") + 12;
  const box = { x: 0.5, y: 0.5, width, height, rx: 4 };
  const words = textElement([badge], { x: 6.5, y: 16, "font-size": text });
  const svg = element("g", { class: "sample" }, element("rect", box), words);
  return { svg, heightPx: badgeRoomPx };
}

const noticePx = { text: 13, line: 18 };

/** What is said of the scale, in as many lines as it takes. */
function drawNotice(notice: string | null, widthPx: number): Block {
  if (notice === null) return { svg: "", heightPx: 0 };
  const { text, line } = noticePx;
  const lines = wrap(notice, widthPx, text);
  const svg = textElement(lines, { class: "axis starts", x: 0, y: text, "font-size": text });
  return { svg, heightPx: lines.length * line + 4 };
}

const shifted = (svg: string, px: number): string =>
  px === 0 || svg === "" ? svg : element("g", { transform: `translate(0,${round(px)})` }, svg);

/** Puts badge, legend and body into one SVG of its own. */
export function frame({ id, widthPx, isLow }: Canvas, content: Content): Drawing {
  const badge = drawBadge(content.badge);
  const legend = drawKey(content.scale, content.legend, { widthPx, isLow });
  const notice = drawNotice(content.notice, widthPx);
  const topPx = badge.heightPx + notice.heightPx + legend.heightPx;
  const heightPx = Math.ceil(topPx + content.body.heightPx);
  const svg = element(
    "svg",
    {
      class: `drawing drawing-${content.width}`,
      viewBox: `0 0 ${widthPx} ${heightPx}`,
      width: widthPx,
      height: heightPx,
      role: "img",
      "aria-label": content.name,
      "aria-roledescription": content.kind,
    },
    patternDefs(content.statuses, id),
    badge.svg,
    shifted(notice.svg, badge.heightPx),
    shifted(legend.svg, badge.heightPx + notice.heightPx),
    shifted(content.body.svg, topPx),
  );
  const { outlines = [] } = content.body;
  return { svg, widthPx, heightPx, outlines };
}
