import { cpSync, existsSync } from "node:fs";
import { readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Where the cases stand. */
export const cases = join(import.meta.dirname, "../cases");

/** The lines of a file of a case that says what to do with the others; none where there is no such file. */
async function linesOf(name: string, file: string): Promise<string[]> {
  const path = join(cases, name, file);
  return existsSync(path) ? (await readFile(path, "utf8")).trim().split("\n") : [];
}

/**
 * Lays a case over the base: its files replace those of the base, `removed.txt` takes some away,
 * `grown.txt` makes some as large as it says, in bytes, `repeated.txt` has a text in some that many times,
 * in which `\n` is a line end.
 */
export async function lay(name: string, root: string): Promise<void> {
  const from = (path: string) => join(cases, name, path);
  cpSync(join(cases, "_base"), root, { recursive: true });
  if (existsSync(from("data"))) cpSync(from("data"), join(root, "data"), { recursive: true });
  for (const path of await linesOf(name, "removed.txt"))
    await rm(join(root, path), { recursive: true });
  for (const line of await linesOf(name, "grown.txt")) {
    const [path = "", bytes] = line.split(" ");
    await truncate(join(root, path), Number(bytes));
  }
  for (const line of await linesOf(name, "repeated.txt")) {
    const [path = "", count, ...words] = line.split(" ");
    const [file, text] = [join(root, path), words.join(" ").replaceAll("\\n", "\n")];
    await writeFile(file, (await readFile(file, "utf8")).replace(text, text.repeat(Number(count))));
  }
}
