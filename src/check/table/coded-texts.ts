import { DistinctTexts } from "../distinct-texts.ts";

/** A list of numbers from 0 to 2³², 4 bytes each. */
class Numbers {
  #list = new Uint32Array(64);
  #length = 0;

  push(number: number): void {
    if (this.#length === this.#list.length) {
      const longer = new Uint32Array(this.#length * 2);
      longer.set(this.#list);
      this.#list = longer;
    }
    this.#list[this.#length++] = number;
  }

  done(): Uint32Array {
    return this.#list.slice(0, this.#length);
  }
}

/** Takes the texts of a column one by one. */
export class TextCoder {
  readonly #values = new DistinctTexts();
  readonly #codes = new Numbers();

  /** The place of a text among those that differ. */
  add(text: string): number {
    const code = this.#values.placeOf(text);
    this.#codes.push(code);
    return code;
  }

  done(): CodedTexts {
    return new CodedTexts(this.#values.list, this.#codes.done());
  }
}

/** The texts of a column: each that stands in it once, and of each row which it is. */
export class CodedTexts {
  /** In the order in which they come. */
  readonly values: readonly string[];
  readonly codes: Uint32Array;
  #counts: Uint32Array | null = null;

  constructor(values: readonly string[], codes: Uint32Array) {
    this.values = values;
    this.codes = codes;
  }

  static of(texts: Iterable<string>): CodedTexts {
    const coder = new TextCoder();
    for (const text of texts) coder.add(text);
    return coder.done();
  }

  get length(): number {
    return this.codes.length;
  }

  at(row: number): string {
    return this.values[this.codes[row] ?? 0] ?? "";
  }

  /** In how many rows each of the values stands. */
  get counts(): Uint32Array {
    if (this.#counts) return this.#counts;
    const counts = new Uint32Array(this.values.length);
    for (const code of this.codes) counts[code] = (counts[code] ?? 0) + 1;
    this.#counts = counts;
    return counts;
  }

  /** The values that are not blank. */
  get filled(): string[] {
    return this.values.filter((text) => text !== "");
  }

  /** In how many rows each of them stands. */
  get filledCounts(): Map<string, number> {
    const all = this.values.map((text, code) => [text, this.counts[code] ?? 0] as const);
    return new Map(all.filter(([text]) => text !== ""));
  }

  /** How many cells are not blank. */
  get filledCount(): number {
    const blank = this.values.indexOf("");
    return this.length - (blank < 0 ? 0 : (this.counts[blank] ?? 0));
  }

  /** Whether something holds of a share of the cells that are not blank, from 0 to 1; of none it does not. */
  isMostly(least: number, holds: (text: string) => boolean): boolean {
    const most = this.filledCount;
    let [hits, misses] = [0, 0];
    for (const [code, text] of this.values.entries()) {
      if (text === "") continue;
      const count = this.counts[code] ?? 0;
      if (holds(text)) hits += count;
      else misses += count;
      if (misses > most * (1 - least)) return false;
      if (hits >= most * least && hits > 0) return true;
    }
    return false;
  }

  /** The same rows with other texts, of which several may become one. */
  mapped(written: (text: string, code: number) => string): CodedTexts {
    const values = this.values.map(written);
    if (values.every((text, code) => text === this.values[code])) return this;
    const coder = new TextCoder();
    const codes = Uint32Array.from(values, (text) => coder.add(text));
    return new CodedTexts(
      coder.done().values,
      this.codes.map((code) => codes[code] ?? 0),
    );
  }
}
