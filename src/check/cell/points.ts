import { halfwidth } from "./repair.ts";

/** A number whose points part thousands and nothing else: `1.234.567`. */
export const thousandsByPoints = /^-?[1-9]\d{0,2}(\.\d{3}){2,}(,\d+)?$/;

/** What a number tells of the points of its column: they may part thousands, or are decimal signs. */
type Sense = "either" | "decimal" | "thousands";

/**
 * Gathers what the numbers of a column tell of points in a table whose cells semicolons part, as those
 * do who write decimal commas, or in a column of whole numbers: `1.234` may be 1234; `12.5`, `12345` and any comma show that it is not.
 */
export class PointSenses {
  readonly #found = new Set<Sense>();

  add(text: string): Sense | null {
    const number = halfwidth(text).trim();
    const sense = thousandsByPoints.test(number)
      ? "thousands"
      : /^-?[1-9]\d{0,2}\.\d{3}$/.test(number)
        ? "either"
        : /,|^-?(\d+\.\d+|\d{4,})$/.test(number)
          ? "decimal"
          : null;
    if (sense) this.#found.add(sense);
    return sense;
  }

  /** Whether it cannot be told what the points are. */
  get areDoubtful(): boolean {
    const isSaid = this.#found.has("decimal") && !this.#found.has("thousands");
    return this.#found.has("either") && !isSaid;
  }
}
