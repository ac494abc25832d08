import { createHash } from "node:crypto";
import {
  existsSync,
  globSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { inboxFolder } from "../inbox/folder.ts";
import { foldersIn } from "../swap.ts";

/** All of a project that a site is made from; what is installed is what the lock file says. */
const inputs = [
  "astro.config.mjs",
  "package-lock.json",
  "tsconfig.json",
  "src/**",
  "public/**",
  "data/**",
];

/** Files of a folder, those behind links to folders too; links that lead nowhere or in a circle are the check's to name. */
function filesIn(root: string, patterns: string[], within: string[] = []): string[] {
  const files: string[] = [];
  for (const entry of globSync(patterns, { cwd: root, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.push(path);
    if (!entry.isSymbolicLink() || !existsSync(path)) continue;
    const real = realpathSync(path);
    if (!statSync(path).isDirectory()) files.push(path);
    else if (!within.includes(real)) files.push(...filesIn(path, ["**"], [...within, real]));
  }
  return files;
}

/** A hash of the names and bytes of files in a folder, but for what clerks drop there. */
export function hashOfFiles(root: string, patterns: string[]): string {
  const hash = createHash("sha256");
  const dropped = join(root, inboxFolder, "/");
  const files = filesIn(root, patterns).filter((file) => !file.startsWith(dropped));
  for (const file of files.sort()) hash.update(file).update("\0").update(readFileSync(file));
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

  #madeFrom(): string {
    return hashOfFiles(this.#root, inputs);
  }

  /** What was made from what: nobody has touched either since, as long as this is the same. */
  #keyOf(madeFrom: string): string {
    const site = hashOfFiles(foldersIn(this.#root).site, ["**"]);
    return `${createHash("sha256").update(`${this.#circumstances}\n${madeFrom}\n${site}`).digest("hex")}\n`;
  }

  /** Whether nothing has changed since the site in `dist/` was built, neither it nor what it is made from. */
  isCurrent(): boolean {
    this.#inputs = this.#madeFrom();
    if (!existsSync(this.#key)) return false;
    return readFileSync(this.#key, "utf8") === this.#keyOf(this.#inputs);
  }

  /** Remembers a site that was built since it was asked for, if nothing changed meanwhile. */
  remember(): void {
    rmSync(this.#key, { force: true });
    if (this.#madeFrom() === this.#inputs) writeFileSync(this.#key, this.#keyOf(this.#inputs));
  }
}
