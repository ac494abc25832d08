import { Converter } from "opencc-js/t2cn";
import { once } from "../../stats/once.ts";

/** A text in the letters of the mainland: 海寧市 → 海宁市. */
export const simplify = Converter({ from: "t", to: "cn" });

/** CJK Unified Ideographs and Extension A, which hold every traditional character in use. */
const blocks = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/** The characters that stand for another, by that one. */
const folded = once(() => {
  const characters = blocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index)),
  );
  const folds = characters.filter((character) => simplify(character) !== character);
  return Map.groupBy(folds, simplify);
});

/**
 * The traditional forms of characters, each followed by the one it stands for: of `乡`, `"鄉乡"`.
 * A character that is among them itself stays as it is.
 */
export const foldsOf = (characters: ReadonlySet<string>): string =>
  [...characters]
    .flatMap((to) => (folded().get(to) ?? []).map((from) => [from, to] as const))
    .filter(([from]) => !characters.has(from))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flat()
    .join("");
