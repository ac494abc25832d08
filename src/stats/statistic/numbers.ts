/** A number as a text has it. */
export interface WrittenNumber {
  text: string;
  /** Before the word that makes it larger: 109.94 of 109.94万. */
  value: number;
  /** What that word multiplies it by; 1 where there is none. */
  size: number;
  decimals: number;
}

const sizes: Record<string, number> = {
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  тыс: 1e3,
  млн: 1e6,
  млрд: 1e9,
};

const grouped = String.raw`\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?!\d)|\d+`;
const written = new RegExp(
  String.raw`(${grouped})(?:[.,](\d+))?\s*(${Object.keys(sizes).join("|")})?`,
  "gu",
);

/** Every number of a text; 万 and million are part of it, and so are its decimals. */
export const numbersIn = (text: string): WrittenNumber[] =>
  [...text.matchAll(written)].map(([all, whole = "", part = "", word = ""]) => ({
    text: all.trim(),
    value: Number(`${whole.replaceAll(/\D/g, "")}.${part}`),
    size: sizes[word] ?? 1,
    decimals: part.length,
  }));
