import { escapeUTF8 } from "entities";
import type { Canvas } from "../../drawing/frame.ts";
import type { Block } from "../../drawing/legend.ts";
import type { ViewContext } from "../../drawing/context.ts";
import { isPatterned, markClass, patternFill } from "../../drawing/paint.ts";
import { present, type Presentation } from "../../drawing/presentation.ts";
import { element, textElement } from "../../drawing/svg.ts";
import { wrap } from "../../drawing/lines.ts";
import { textWidth } from "../../drawing/text.ts";
import type { ViewOf } from "../../model/view.ts";
import { describeFigure } from "./describe.ts";
import { figureSpec, type FigureSpec } from "./spec.ts";
import { isolated } from "../../locales/isolated.ts";

const numberPx = 52;
const wordPx = 20;
const captionPx = 15;

interface Line {
  svg: string;
  heightPx: number;
}

const wordSpan = (text: string, dx: number) =>
  text && element("tspan", { "font-size": wordPx, dx }, escapeUTF8(text));

/** The number with the words around it; those behind it on lines of their own if need be. */
function numberLines({ mark, split }: FigureSpec, widthPx: number): Line {
  const { status } = mark.observation;
  const attributes = { class: markClass(status, "number"), "font-size": numberPx };
  const data = { "data-row": mark.records.join(" "), "data-obs": status };
  const dx = split.before === "" ? 0 : 8;
  const number = element("tspan", { ...attributes, ...data, dx }, escapeUTF8(split.number));
  const used =
    textWidth(split.number, numberPx, "bold") + textWidth(split.before + split.after, wordPx) + 16;
  const fits = used <= widthPx;
  const behind = fits ? wordSpan(split.after, split.after.startsWith("%") ? 1 : 8) : "";
  const first = element("text", { y: numberPx }, wordSpan(split.before, 0), number, behind);
  if (fits) return { svg: first, heightPx: numberPx };
  const lines = wrap(split.after, widthPx, wordPx);
  const y = numberPx + wordPx * 1.5;
  const rest = textElement(lines, { x: 0, y, "font-size": wordPx });
  return { svg: first + rest, heightPx: y + (lines.length - 1) * wordPx * 1.25 };
}

/** What stands in the number's place where there is none: its words, behind a pattern. */
function absentLine({ mark }: FigureSpec, id: string): Line {
  const { status } = mark.observation;
  const side = 28;
  const box = { class: "swatch", x: 0, y: numberPx - side, width: side, height: side };
  const swatch = isPatterned(status)
    ? element("rect", { ...box, fill: patternFill(status, id) })
    : "";
  const x = swatch === "" ? 0 : side + 12;
  const text = textElement([mark.text], { class: "number", x, y: numberPx - 4, "font-size": side });
  return { svg: swatch + text, heightPx: numberPx };
}

/** Draws the number large, and its place and period below. */
function drawFigure(spec: FigureSpec, { id, widthPx }: Canvas): Block {
  const hasNumber = spec.mark.observation.value !== null;
  const { svg, heightPx } = hasNumber ? numberLines(spec, widthPx) : absentLine(spec, id);
  const words = [spec.place, spec.when ?? ""]
    .filter((each) => each !== "")
    .map(isolated)
    .join(" · ");
  const lines = wrap(words, widthPx, captionPx);
  const y = heightPx + captionPx * 2;
  const caption = textElement(lines, { class: "axis", x: 0, y, "font-size": captionPx });
  const bottom = y + (lines.length - 1) * captionPx * 1.25 + 8;
  return { svg: element("g", { class: "key-number" }, svg, caption), heightPx: bottom };
}

/** Decides a key number. */
export function presentFigure(context: ViewContext<ViewOf<"figure">>): Presentation {
  const spec = figureSpec(context);
  return present(context, {
    sentence: describeFigure(spec, context.locale),
    unit: spec.unit,
    marks: [spec.mark],
    legend: null,
    saysUnit: true,
    body: (canvas) => drawFigure(spec, canvas),
  });
}
