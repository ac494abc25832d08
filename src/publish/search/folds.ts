import { Converter } from "opencc-js/t2cn";

/** A text in the letters of the mainland: 海寧市 → 海宁市. */
export const simplify = Converter({ from: "t", to: "cn" });

/** CJK Unified Ideographs and Extension A, which hold every traditional character in use. */
const blocks = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

let known: [from: string, to: string][] | undefined;

/** Every character that stands for another, found once a build. */
function allFolds(): [from: string, to: string][] {
  known ??= blocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index): [string, string] => {
      const character = String.fromCharCode(first + index);
      return [character, simplify(character)];
    }).filter(([from, to]) => from !== to),
  );
  return known;
}

/**
 * The traditional forms of characters, each followed by the one it stands for: of `乡`, `"鄉乡"`.
 * A character that is among them itself stays as it is.
 */
export const foldsOf = (characters: ReadonlySet<string>): string =>
  allFolds()
    .filter(([from, to]) => !characters.has(from) && characters.has(to))
    .flat()
    .join("");
