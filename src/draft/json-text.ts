const lineLength = 100;

/** JSON as the project's formatter writes it: a list of texts on one line where it fits. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  const shortLists = /^(\s*(?:"[^"\n]*": )?)\[\n((?:\s+"(?:[^"\\\n]|\\.)*",?\n)+)\s*\](,?)$/gm;
  const joined = text.replace(shortLists, (whole, ...groups: string[]) => {
    const [start = "", items = "", comma = ""] = groups;
    const line = `${start}[${items.trim().replace(/,\n\s*/g, ", ")}]${comma}`;
    return line.length <= lineLength ? line : whole;
  });
  return `${joined}\n`;
}
