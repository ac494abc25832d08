import { archiveFile, archivePath, parseFrozen } from "../../address/frozen.ts";
import { ArchiveIndex, type FrozenEmbed } from "../../model/frozen.ts";
import type { Problem } from "../../model/problem.ts";
import { jsonProblem, type JsonFile } from "../json.ts";
import { checkUnique, namedIn } from "../descriptor/names.ts";
import { problem, type Checked } from "../problem.ts";
import { checkSchema } from "../descriptor/schema.ts";

/** A file as it lies in the archive, e.g. `data/archive/embed/…/@….html`. */
export interface ArchivedFile {
  file: string;
  /** Of what it holds now; null where its name is not that of a frozen embed. */
  hash: string | null;
}

function checkFile({ file, hash }: ArchivedFile): Problem[] {
  if (hash === null) {
    const value = file.split("/").at(-1) ?? "";
    return [problem("frozen-page.name", file, { value })];
  }
  const isWhole = parseFrozen(archivePath(file))?.hash === hash;
  return isWhole ? [] : [problem("frozen-page.changed", file, { params: { file } })];
}

/** Checks that the archive holds what its list says, byte for byte, and nothing else. */
export function checkArchive(
  source: JsonFile,
  files: readonly ArchivedFile[],
): Checked<FrozenEmbed[]> {
  const { value, problems } = checkSchema(ArchiveIndex, source);
  const entries = (value?.pages ?? []).map((page, index) => {
    const path = ["pages", index, "address"];
    const frozen = parseFrozen(page.address);
    const isOf = frozen?.language === undefined || frozen.language === page.language;
    return { page, at: { path, value: page.address }, frozen: isOf ? frozen : null };
  });
  const kept = new Set(files.map(({ file }) => file));
  const listed = new Set(entries.map(({ page }) => archiveFile(page.address)));
  const unlisted = files.filter(({ file, hash }) => value && hash && !listed.has(file));
  const addresses = entries.map(({ page }) => page.address);
  return {
    value: entries.flatMap(({ page, frozen }) => {
      const { language: locale, title, figures } = page;
      return frozen ? [{ ...frozen, path: page.address, locale, title, figures }] : [];
    }),
    problems: [
      ...problems,
      ...checkUnique(source, namedIn(addresses, ["pages"], "address")),
      ...entries.flatMap(({ page, at, frozen }) => {
        if (!frozen) return [jsonProblem("frozen-page.name", source, at)];
        const file = archiveFile(page.address);
        if (kept.has(file)) return [];
        return [jsonProblem("frozen-page.missing", source, { ...at, params: { file } })];
      }),
      ...files.flatMap(checkFile),
      ...unlisted.map(({ file }) => problem("frozen-page.unlisted", file)),
    ],
  };
}
