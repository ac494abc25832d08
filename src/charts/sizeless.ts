import * as Plot from "@observablehq/plot";
import type { Mark } from "../drawing/mark.ts";
import { isPatterned, patternFill } from "../drawing/paint.ts";
import { tagged, tellingGap } from "./draw.ts";

/** Height of the mark of a zero. */
export const zeroPx = 3;

/** Width of the patterned place of a value without a figure. */
export const swatchPx = 22;

/** Where marks without a size on the scale stand, and by how many pixels they are drawn larger. */
type Place = Plot.RectOptions;

/** Zeros, as flat as can be seen. */
export const zeroMarks = (zeros: { mark: Mark; paint: string }[], place: Place): Plot.Markish =>
  Plot.rect(zeros, { ...place, ...tagged(zeros) });

/** The patterned place of each value that is missing or suppressed; nothing else has one. */
export const gapMarks = <D extends { mark: Mark }>(
  data: D[],
  id: string,
  placeOf: (gap: D, index: number) => Place,
): Plot.Markish[] =>
  data
    .map((gap) => ({ gap, status: gap.mark.observation.status }))
    .flatMap(({ gap, status }) => (isPatterned(status) ? [{ gap, status }] : []))
    .map(({ gap, status }, index) => {
      const look = { fill: patternFill(status, id), className: "swatch" };
      return Plot.rect([gap], { ...placeOf(gap, index), ...look, ...tellingGap([gap]) });
    });
