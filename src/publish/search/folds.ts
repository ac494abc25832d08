import { Converter } from "opencc-js/t2cn";

const simplify = Converter({ from: "t", to: "cn" });

/** CJK Unified Ideographs and Extension A, which hold every traditional character in use. */
const blocks = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/**
 * The traditional forms of characters, each followed by the one it stands for: of `乡`, `"鄉乡"`.
 * A character that is among them itself stays as it is.
 */
export function foldsOf(characters: ReadonlySet<string>): string {
  const pairs: string[] = [];
  for (const [first, last] of blocks)
    for (let code = first; code <= last; code += 1) {
      const character = String.fromCharCode(code);
      const simplified = simplify(character);
      if (!characters.has(character) && characters.has(simplified))
        pairs.push(character + simplified);
    }
  return pairs.join("");
}
