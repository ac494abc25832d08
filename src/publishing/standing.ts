import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { glob, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { foldersIn } from "./swap.ts";

/** All of a project that a site is made from; what is installed is what the lock file says. */
const inputs = [
  "astro.config.mjs",
  "package-lock.json",
  "tsconfig.json",
  "src/**",
  "public/**",
  "data/**",
];

/** A hash of the names and bytes of files in a folder. */
export async function hashOfFiles(root: string, patterns: string[]): Promise<string> {
  const entries = await Array.fromAsync(glob(patterns, { cwd: root, withFileTypes: true }));
  const files = entries.filter((entry) => !entry.isDirectory());
  const hash = createHash("sha256");
  for (const file of files.map(({ parentPath, name }) => join(parentPath, name)).sort())
    hash
      .update(file)
      .update("\0")
      .update(await readFile(file));
  return hash.digest("hex");
}

/** Tells whether the site in `dist/` is what a build would make again. */
export class Standing {
  readonly #root: string;
  /** What the files do not tell of a build, e.g. the version of Node. */
  readonly #circumstances: string;
  readonly #key: string;
  #inputs = "";

  constructor(root: string, circumstances: readonly string[]) {
    this.#root = root;
    this.#circumstances = circumstances.join("\n");
    this.#key = `${foldersIn(root).site}.key`;
  }

  #madeFrom(): Promise<string> {
    return hashOfFiles(this.#root, inputs);
  }

  /** What was made from what: nobody has touched either since, as long as this is the same. */
  async #keyOf(madeFrom: string): Promise<string> {
    const site = await hashOfFiles(foldersIn(this.#root).site, ["**"]);
    return `${createHash("sha256").update(`${this.#circumstances}\n${madeFrom}\n${site}`).digest("hex")}\n`;
  }

  /** Whether nothing has changed since the site in `dist/` was built, neither it nor what it is made from. */
  async isCurrent(): Promise<boolean> {
    this.#inputs = await this.#madeFrom();
    if (!existsSync(this.#key)) return false;
    return (await readFile(this.#key, "utf8")) === (await this.#keyOf(this.#inputs));
  }

  /** Remembers a site that was built since it was asked for, if nothing changed meanwhile. */
  async remember(): Promise<void> {
    await rm(this.#key, { force: true });
    if ((await this.#madeFrom()) === this.#inputs)
      await writeFile(this.#key, await this.#keyOf(this.#inputs));
  }
}
