import { DistinctTexts } from "../distinct-texts.ts";

/** The line on which each text stood first. */
export class FirstLines {
  readonly #texts = new DistinctTexts();
  readonly #lines: number[] = [];

  /** The line on which a text stood before, or null; then it is remembered. */
  find(text: string, line: number): number | null {
    const place = this.#texts.placeOf(text);
    if (place < this.#lines.length) return this.#lines[place] ?? null;
    this.#lines.push(line);
    return null;
  }
}
