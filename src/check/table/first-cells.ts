import type { Spot } from "../problem.ts";

/** So many texts tell what is among them. */
export const enough = 1000;

/** The texts of a column of some kind, each with the first cell that has it. */
export class FirstCells {
  readonly spots = new Map<string, Spot>();

  add(text: string, spot: () => Spot): void {
    if (this.spots.size < enough && !this.spots.has(text)) this.spots.set(text, spot());
  }
}
