import type { Drawing } from "../../charts/kinds.ts";
import { outlineSheet, standalone } from "../../maps/kinds.ts";

/** Drawings as a page shows them: before those of maps, the shapes that it does not hold yet. */
export const drawingsMarkup = (drawings: readonly Drawing[], held: Set<string>): string =>
  outlineSheet(drawings, held) + drawings.map(({ svg }) => svg).join("");

export { standalone, type Drawing };
