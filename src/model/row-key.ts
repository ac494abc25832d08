const escapes = { "%": "%25", ";": "%3B" } as const;

const escaped = (text: string): string =>
  text.replace(/[%;]/g, (character) => escapes[character as keyof typeof escapes]);

const unescaped = (text: string): string => text.replaceAll("%3B", ";").replaceAll("%25", "%");

/** A row as people and files name it: `period=2013-04;place=330400;scope=national`. */
export const rowKey = (cells: Readonly<Record<string, string>>, columns: readonly string[]) =>
  columns.map((column) => `${column}=${escaped(cells[column] ?? "")}`).join(";");

/** The columns of a key and what they hold; nothing for a blank one. */
export function keyParts(key: string): [column: string, text: string][] {
  const parts = key === "" ? [] : key.split(";");
  return parts.map((part) => {
    const at = part.indexOf("=");
    return [part.slice(0, at), unescaped(part.slice(at + 1))];
  });
}
