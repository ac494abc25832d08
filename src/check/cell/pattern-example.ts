/** What digits stand for a run of them: a year, a month, or just digits. */
function digits(count: number): string {
  if (count === 4) return "2026";
  return count === 2 ? "01" : "123456789012".slice(0, count);
}

/** The first letter or sign of a class, e.g. `A` of `[A-Z_]`. */
const firstOf = (characters: string): string =>
  characters.startsWith("^") ? "" : (characters[0] ?? "");

/** A part of a pattern: an escape, a class, a group without others in it, or a sign, and how often. */
const parts = /\\d|\\.|\[([^\]]*)\]|\((?:\?:)?([^()|]*)[^()]*\)|[^\\[\](){}|*+?]/g;
const times = /^(?:\{(\d+)(?:,\d*)?\}|\+|\*|\?)/;

function written(pattern: string): string {
  let text = "";
  let rest = pattern;
  while (rest !== "") {
    parts.lastIndex = 0;
    const found = parts.exec(rest);
    if (found?.index !== 0) return "";
    const [part, characters, group] = found;
    rest = rest.slice(part.length);
    const repeated = times.exec(rest);
    rest = rest.slice(repeated?.[0].length ?? 0);
    const count = repeated?.[1] === undefined ? 1 : Number(repeated[1]);
    const isDigit = part === "\\d" || characters === "0-9";
    if (isDigit) text += digits(count);
    else if (group !== undefined) text += written(group).repeat(count);
    else if (characters !== undefined) text += firstOf(characters).repeat(count);
    else text += part.replace(/^\\/, "").repeat(count);
  }
  return text;
}

/** A text such as a pattern asks for: people read `2026-01`, not `\d{4}-\d{2}`; null where none is found. */
export function patternExample(pattern: string, expression: RegExp): string | null {
  const first = pattern.split("|").at(0) ?? pattern;
  const tried = [pattern, first].map(written);
  return tried.find((text) => text !== "" && expression.test(text)) ?? null;
}
