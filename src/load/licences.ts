import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { paths } from "../address/paths.ts";

interface Package {
  name: string;
  version: string;
  license?: string;
}

/** The folder of the package that a module is of, e.g. `…/node_modules/zod`; of our own none. */
const folderOf = (module: string): string | undefined =>
  /^[^\0].*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(module)?.[0];

/** Name, licence and its words, of a package that lies in a folder; an Error where it has none. */
function noticeOf(folder: string): [name: string, notice: string] {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as Package;
  const file = readdirSync(folder).find((each) => /^licen[cs]e\b/i.test(each));
  if (license === undefined || file === undefined)
    throw new Error(`${name} comes to browsers without a licence`);
  const words = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
  return [name, `${name} ${version} (${license})\n\n${words}\n`];
}

const rule = `\n${"-".repeat(72)}\n\n`;

/** Collects the packages whose code is in scripts that browsers are sent. */
class Packages {
  readonly #folders = new Set<string>();

  add(modules: readonly string[]): void {
    for (const folder of modules.map(folderOf)) if (folder !== undefined) this.#folders.add(folder);
  }

  /** The licence of each, in the order of their names. */
  get notices(): string {
    const notices = new Map([...this.#folders].sort().map(noticeOf));
    const names = [...notices.keys()].sort();
    return names.map((name) => notices.get(name)).join(rule);
  }
}

/**
 * Writes the licences of all packages that browsers are sent beside the pages: `scripts` sees those of
 * pages, `workers` those of what runs beside them.
 */
export function licences(): { scripts: Plugin; workers: Plugin } {
  const packages = new Packages();
  const added = (bundle: Rolldown.OutputBundle): void => {
    for (const each of Object.values(bundle))
      if (each.type === "chunk") packages.add(each.moduleIds);
  };
  return {
    workers: {
      name: "licences-of-workers",
      generateBundle: (_, bundle) => {
        added(bundle);
      },
    },
    scripts: {
      name: "licences",
      applyToEnvironment: ({ name }) => name === "client",
      generateBundle(_, bundle) {
        added(bundle);
        this.emitFile({
          type: "asset",
          fileName: paths.licences.slice(1),
          source: packages.notices,
        });
      },
    },
  };
}
