import { renameSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Catalogue } from "../../src/model/catalogue.ts";
import { archiveFile, archiveIndex, type ArchiveIndex } from "../../src/model/frozen.ts";
import { themes, type Theme } from "../../src/model/theme.ts";
import { decode } from "../../src/parse/decode.ts";
import { freezePage } from "../../src/publish/frozen.ts";
import { folders } from "../swap.ts";
import type { Target } from "./targets.ts";

type Entry = ArchiveIndex["pages"][number];

/** An embed as it is frozen, and how it is listed. */
export interface Frozen extends Entry {
  theme: Theme | undefined;
  html: string;
}

/** The finished embeds of a target, in every language and every theme, each as it is frozen. */
export async function freezeTarget({ site }: Catalogue, { name, date }: Target): Promise<Frozen[]> {
  const frozen: Frozen[] = [];
  for (const language of site.locales)
    for (const theme of [undefined, ...themes]) {
      const prefix = language === site.locales[0] ? "" : `/${language}`;
      const path = `${prefix}/embed/${name}/${theme === undefined ? "" : `${theme}/`}`;
      const live = await readFile(join(folders.site, path, "index.html"), "utf8");
      const { path: address, ...page } = await freezePage(live, {
        site,
        locale: language,
        path,
        date,
      });
      frozen.push({ ...page, address, language, theme });
    }
  return frozen;
}

/** The entries of the list, read as the check reads it; there need be none before the first. */
async function entriesOf({ archive }: Catalogue): Promise<Entry[]> {
  if (archive.length === 0) return [];
  const { text } = decode(await readFile(archiveIndex)) ?? { text: "" };
  return (JSON.parse(text) as ArchiveIndex).pages;
}

/** Writes pages first and then their list, so that a run which is cut short is found out. */
export async function keep(catalogue: Catalogue, frozen: readonly Frozen[]): Promise<void> {
  for (const { address, html } of frozen) {
    const file = archiveFile(address);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, html);
  }
  const added = frozen.map(({ address, language, title, figures }) => ({
    address,
    language,
    title,
    figures,
  }));
  const index: ArchiveIndex = { pages: [...(await entriesOf(catalogue)), ...added] };
  await writeFile(`${archiveIndex}.new`, `${JSON.stringify(index, null, 2)}\n`);
  renameSync(`${archiveIndex}.new`, archiveIndex);
}
