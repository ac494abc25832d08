import { pinyin } from "pinyin-pro";

const longest = 40;

/** The words of a text in plain letters and digits: `社区 2023` → `she`, `qu`, `2023`. */
const syllables = (text: string): string[] =>
  pinyin(text.normalize("NFKC"), { type: "array", toneType: "none", v: true, nonZh: "consecutive" })
    .flatMap((part) =>
      part
        .normalize("NFD")
        .toLowerCase()
        .replace(/\p{M}/gu, "")
        .split(/[^a-z0-9]+/),
    )
    .filter((part) => part !== "");

function joined(parts: readonly string[], separator: string): string {
  let text = "";
  for (const part of parts) {
    const next = text === "" ? part : text + separator + part;
    if (next.length > longest) break;
    text = next;
  }
  return text;
}

/** A name for a folder or a source: `社区数` → `she-qu-shu`; empty where nothing can be spelt. */
export const slugOf = (text: string): string => joined(syllables(text), "-");

/** A name for a column: `人数` → `ren_shu`; one that may be a name already stays. */
export function columnNameOf(label: string): string {
  const plain = label.toLowerCase();
  const name = /^[a-z][a-z0-9_]*$/.test(plain) ? plain : joined(syllables(label), "_");
  return /^[a-z]/.test(name) ? name : joined(["column", ...(name ? [name] : [])], "_");
}

/** Names of which none stands twice: the second `name` is `name_2`. */
export function distinctNames(names: readonly string[], separator = "_"): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}${separator}${count}`;
  });
}
