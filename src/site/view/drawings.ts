import { escapeUTF8 } from "entities";
import type { Drawing } from "../../charts/kinds.ts";
import { outlineSheet, standalone } from "../../maps/kinds.ts";
import { toldOnce } from "./told.ts";

/** A drawing that what has this id describes. */
const described = (svg: string, id: string): string =>
  svg.replace("<svg ", `<svg aria-describedby="${escapeUTF8(id)}" `);

/** Drawings as a page shows them: before those of maps, the shapes that it does not hold yet. */
export const drawingsMarkup = (
  drawings: readonly Drawing[],
  { held, describedBy }: { held: Set<string>; describedBy?: string | undefined },
): string =>
  outlineSheet(drawings, held) +
  toldOnce(drawings.map(({ svg }) => svg))
    .map((svg) => (describedBy ? described(svg, describedBy) : svg))
    .join("");

export { standalone, type Drawing };
