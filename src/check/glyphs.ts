import { missingGlyphs } from "../model/glyphs/glyphs.ts";
import type { JsonPath } from "../model/json.ts";
import type { Problem } from "../model/problem.ts";
import { jsonProblem, type JsonFile } from "./json.ts";
import type { CellCheck } from "./table-schema.ts";
import { unseenInText } from "./unseen.ts";

/** A character that may be invisible, and its number: `𰻝 (U+30EDD)`. */
function named(char: string): string {
  const code = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(char) ? `${char} (${code})` : code;
}

/** Finds what would be left out of pictures, as no font of theirs has it. */
export const glyphCheck: CellCheck = (text) => {
  const characters = missingGlyphs(text).map(named);
  return characters.length > 0 ? { key: "missing-glyph.cell", params: { characters } } : null;
};

function textsIn(value: unknown, path: JsonPath): { path: JsonPath; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, below]) =>
    textsIn(below, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}

const invisibleIn = (text: string): string[] => Array.from(new Set(text.match(unseenInText)));

/** Finds in every text of a JSON file, or of a part of it, what nobody sees. */
export const checkInvisible = (source: JsonFile, part: unknown, at: JsonPath = []): Problem[] =>
  textsIn(part, at).flatMap(({ path, text }) => {
    const characters = invisibleIn(text).map(named);
    if (characters.length === 0) return [];
    const params = { property: path.join("."), characters };
    return [jsonProblem("property-error.invisible", source, { path, value: text, params })];
  });

/** The same, and what no picture shows. */
export const checkCharacters = (source: JsonFile, part: unknown, at: JsonPath = []): Problem[] => [
  ...checkInvisible(source, part, at),
  ...textsIn(part, at).flatMap(({ path, text }) => {
    const characters = missingGlyphs(text.replace(unseenInText, "")).map(named);
    if (characters.length === 0) return [];
    const params = { property: path.join("."), characters };
    return [jsonProblem("missing-glyph.text", source, { path, value: text, params })];
  }),
];
