import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileOf } from "../../src/address/files.ts";
import { archiveFile } from "../../src/address/frozen.ts";
import { languageOf } from "../../src/address/language.ts";
import { pathOf, type Address } from "../../src/address/parse.ts";
import { paths } from "../../src/address/paths.ts";
import { formatsOf } from "../../src/publish/download/formats.ts";
import { themes } from "../../src/model/picture.ts";
import type { Catalogue } from "../../src/model/catalogue.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Publishing } from "../../src/publishing/build-site.ts";
import { disk } from "../../src/publishing/files/disk.ts";
import { filesOf } from "./dist.ts";
import { alone } from "../../scripts/lock.ts";
import { setStatuses } from "./project.ts";

/** A project that is published without Astro: its pages only say what they show. */
export interface Rehearsal extends Publishing {
  /** All that was said, and all that was said to be wrong. */
  heard: { log: string[]; error: string[] };
  /** What is served, by address. */
  site: () => Record<string, string>;
  /** The path of a file of the project. */
  at: (path: string) => string;
  edit: (path: string, change: (text: string) => string) => Promise<void>;
}

const figuresOf = ({ table }: Dataset): string =>
  createHash("sha256").update(JSON.stringify(table.rows)).digest("hex").slice(0, 12);

function embedPages({ site, datasets }: Catalogue): [string, string][] {
  const of = (dataset: Dataset, view: string) =>
    `<title>${view}</title><meta name="robots" content="noindex"><link rel="canonical" href="${site.baseUrl}charts/${dataset.id}/${view}/">` +
    `<figure class="view" data-figures="${figuresOf(dataset)}"></figure>` +
    `<p class="source as-of">Updated on ${dataset.modified}</p>`;
  return site.locales.flatMap((locale) =>
    datasets.flatMap((dataset) =>
      dataset.views.flatMap(({ name }) =>
        [undefined, ...themes].map((theme): [string, string] => {
          const embed: Address<"embed"> = {
            sort: "embed",
            language: languageOf(site, locale),
            dataset: dataset.id,
            view: name,
            theme,
          };
          return [pathOf(embed), of(dataset, name)];
        }),
      ),
    ),
  );
}

/** The pages of a catalogue; the first tells the changes that it shows. */
async function pagesOf(catalogue: Catalogue, root: string): Promise<[string, string][]> {
  const { archive, changes, datasets } = catalogue;
  const frozen = archive.map(async ({ path }): Promise<[string, string]> => {
    return [path, await readFile(join(root, archiveFile(path)), "utf8")];
  });
  return [
    [paths.home, JSON.stringify(changes)],
    [paths.notFound, ""],
    ...datasets.flatMap((dataset): [string, string][] => [
      [paths.dataset({ dataset: dataset.id }), dataset.modified],
      ...formatsOf(dataset, catalogue).map(({ ending }): [string, string] => [
        paths.download({ dataset: dataset.id, ending }),
        figuresOf(dataset),
      ]),
    ]),
    ...embedPages(catalogue),
    ...(await Promise.all(frozen)),
  ];
}

async function renderPlainly(pages: [string, string][], folder: string): Promise<number> {
  const written = pages.map(async ([path, text]) => {
    const file = join(folder, fileOf(path));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  });
  await Promise.all(written);
  return pages.length;
}

/** Publishes a project that is there, instead of building it. */
export function rehearsalIn(root: string): Rehearsal {
  const at = (path: string) => join(root, path);
  const heard: Rehearsal["heard"] = { log: [], error: [] };
  return {
    root,
    at,
    heard,
    disk,
    site: () => Object.fromEntries(filesOf(at("dist"))),
    render: async ({ catalogue }, folder) => renderPlainly(await pagesOf(catalogue, root), folder),
    terminal: {
      locale: "en",
      log: (text) => heard.log.push(text),
      error: (text) => heard.error.push(text),
      uninterrupted: (task) => task(),
      alone,
    },
    edit: async (path, change) => {
      const text = await readFile(at(path), "utf8");
      if (change(text) === text) throw new Error(`${path} is as it was`);
      await writeFile(at(path), change(text));
    },
  };
}

/** Model City as the cases have it, in a temporary folder; nothing but its stations is a sample. */
export async function rehearse(): Promise<Rehearsal> {
  const root = await mkdtemp(join(tmpdir(), "rehearsal-"));
  await cp(join(import.meta.dirname, "../cases/_base"), root, { recursive: true });
  await setStatuses(root, { residents: "reported", volunteers: "reported" });
  return rehearsalIn(root);
}
