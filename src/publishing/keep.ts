import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileOf } from "../address/files.ts";
import { archiveFile, archiveIndex } from "../address/frozen.ts";
import { languageOf } from "../address/language.ts";
import { pathOf } from "../address/parse.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { ArchiveIndex } from "../model/frozen.ts";
import { themes, type Theme } from "../model/picture.ts";
import { freezePage } from "../publish/frozen.ts";
import type { FileChanges } from "./files/transaction.ts";
import type { Target } from "./targets.ts";

type Entry = ArchiveIndex["pages"][number];

/** An embed as it is frozen, and how it is listed. */
export interface Frozen extends Entry {
  theme: Theme | undefined;
  html: string;
}

/** The finished embeds of a target in a folder, in every language and every theme, each as it is frozen. */
export async function freezeTarget(
  { site }: Catalogue,
  folder: string,
  { of, date }: Target,
): Promise<Frozen[]> {
  const frozen: Frozen[] = [];
  for (const language of site.locales)
    for (const theme of [undefined, ...themes]) {
      const embed = { ...of, sort: "embed", theme, language: languageOf(site, language) } as const;
      const live = await readFile(join(folder, fileOf(pathOf(embed))), "utf8");
      const { path: address, ...page } = await freezePage(live, {
        site,
        locale: language,
        embed,
        date,
      });
      frozen.push({ ...page, address, language, theme });
    }
  return frozen;
}

const entryOf = ({ address, language, title, figures }: Entry): Entry => ({
  address,
  language,
  title,
  figures,
});

/** What is added to the archive of a project: the pages, and their list. */
export function keptWith({ archive }: Catalogue, frozen: readonly Frozen[]): FileChanges {
  const before = archive.map((each) => ({ ...each, address: each.path, language: each.locale }));
  const index: ArchiveIndex = { pages: [...before, ...frozen].map(entryOf) };
  const pages = frozen.map(({ address, html }): [string, string] => [archiveFile(address), html]);
  const write = new Map([...pages, [archiveIndex, `${JSON.stringify(index, null, 2)}\n`]]);
  return { write, remove: [] };
}
