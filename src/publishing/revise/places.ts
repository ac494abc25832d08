import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { labelsIn } from "../../check/header/search.ts";
import { placesSchema } from "../../check/site/places-schema.ts";
import type { Loaded } from "../../load/catalogue.ts";
import { rewritten } from "../../load/next/current.ts";
import { columnsOf } from "../../load/next/labels.ts";
import type { Field } from "../../model/dataset.ts";
import { levelsOf } from "../../model/level.ts";
import { parseTable } from "../../parse/table.ts";
import { revised, type RevisedFiles, type Revision } from "./revision.ts";

export const placesFile = "data/places/places.csv";

/** The list of places as its file has it. */
export interface PlaceList {
  /** Its columns in their order; null for one that is not known. */
  fields: (Field | null)[];
  /** The cells of each place. */
  rows: string[][];
  /** Writes a row anew, or one more where there is none of its id. */
  withRow: (id: string, cells: ReadonlyMap<string, string>) => string;
}

/** Reads the list of places of a project; null where it cannot be read. */
export async function placeList(root: string, { site }: Loaded): Promise<PlaceList | null> {
  const bytes = await readFile(join(root, placesFile));
  const parsed = await parseTable(bytes, { isLabel: () => true });
  if ("fault" in parsed) return null;
  const [header, ...rows] = Iterator.from(parsed.records()).filter((each) => "cells" in each);
  if (!header) return null;
  const levels = site && levelsOf(site);
  const { fields } = placesSchema(site?.locales ?? [], levels, labelsIn([header]));
  const columns = columnsOf(header, { fields, drafted: new Map(), chosen: {} });
  const named = columns.map(({ field }) => fields.find(({ name }) => name === field) ?? null);
  const idAt = named.findIndex((field) => field?.name === "id");
  const cellsOf = rows.map(({ cells }) => named.map((_, index) => cells[index] ?? ""));
  return {
    fields: named,
    rows: cellsOf,
    withRow(id, cells) {
      const at = cellsOf.findIndex((each) => each[idAt]?.trim() === id);
      const own = named.map((field, index) =>
        field?.name === "id" ? id : (cells.get(field?.name ?? "") ?? cellsOf[at]?.[index] ?? ""),
      );
      const changed = own.flatMap((text, index) =>
        text === cellsOf[at]?.[index] ? [] : [[index, text] as const],
      );
      return rewritten(
        { bytes, reading: parsed.reading },
        {
          changed: at < 0 || changed.length === 0 ? new Map() : new Map([[at, new Map(changed)]]),
          removed: new Set(),
          added: at < 0 ? new Map([[rows.length, [own]]]) : new Map(),
        },
      );
    },
  };
}

interface PlacePlan {
  id: string;
  cells: ReadonlyMap<string, string>;
  /** What becomes of other files with it. */
  also?: RevisedFiles;
}

/** Plans how a place is called anew, or added; null where there is no list, or no such column. */
export async function planPlace(
  root: string,
  loaded: Loaded,
  { id, cells, also = new Map() }: PlacePlan,
): Promise<Revision | null> {
  const list = await placeList(root, loaded);
  const names = new Set(list?.fields.map((field) => field?.name));
  if (!list || [...cells.keys()].some((name) => !names.has(name))) return null;
  return revised(root, loaded, new Map([[placesFile, list.withRow(id, cells)], ...also]));
}
