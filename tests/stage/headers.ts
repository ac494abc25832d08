/** What one paragraph of a `_headers` file adds to the answers at its addresses. */
interface HeaderRule {
  /** With its star, if it has one: `/_astro/*`. */
  path: string;
  headers: [name: string, value: string][];
}

/** Reads a `_headers` file as hosts do; only a star at the end of an address is known. */
export function parseHeaders(text: string): HeaderRule[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const rules: HeaderRule[] = [];
  for (const line of lines) {
    const [, name, value] = /^\s+([^:]+):\s*(.+)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
    else rules.push({ path: line.trim(), headers: [] });
  }
  return rules;
}

/** The headers of an answer: those of every paragraph that fits, as hosts add them up. */
export function headersAt(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const fitting = rules.filter((rule) =>
    rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  );
  return Object.fromEntries(fitting.flatMap(({ headers }) => headers));
}
