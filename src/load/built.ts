import type { KnownTable } from "../check/table/known-tables.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { FrozenEmbed } from "../model/frozen.ts";
import { archivedPage } from "./archive.ts";
import { DataError, loadCatalogue } from "./catalogue.ts";
import { Reader } from "./read.ts";

/** What a site is built of: data in which nothing is wrong. */
export interface Sound {
  /** The folder that it was read from, and that the bytes of frozen embeds are still in. */
  root: string;
  catalogue: Catalogue;
  /** What the tables of the datasets are checked against. */
  known: KnownTable[];
}

/**
 * Pages are bundled before they are run, and this module with them, so that a command and the pages
 * it renders have a copy each. All that the two share is the process.
 */
const slot = Symbol.for("sanshe-open-data.built");
const shared: typeof globalThis & { [slot]?: Sound | undefined } = globalThis;

/** Makes what a command has read and checked that of which the pages of this process are built. */
export function handOver(sound: Sound): void {
  shared[slot] = sound;
}

/** Lets the pages of this process read what the folder holds now. */
export function forget(): void {
  shared[slot] = undefined;
}

async function readSound(root: string): Promise<Sound> {
  const { catalogue, known, problems, locale } = await loadCatalogue(root);
  if (!catalogue) throw new DataError(problems, locale);
  return { root, catalogue, known };
}

let read: Promise<Sound> | undefined;

/** What was handed over; else what the folder holds that Astro runs in, read once. */
async function built(): Promise<Sound> {
  return shared[slot] ?? (read ??= readSound(process.cwd()));
}

/** The catalogue of the site; a DataError where its data is damaged. */
export const catalogue = async (): Promise<Catalogue> => (await built()).catalogue;

/** The bytes of a frozen embed. */
export const frozenBytes = async (frozen: FrozenEmbed): Promise<Uint8Array<ArrayBuffer>> =>
  archivedPage((await built()).root, frozen);

/** The files of a dataset, from the project's folder, for whoever edits them. */
export async function filesOfDataset(id: string): Promise<string[]> {
  const folder = `data/datasets/${id}`;
  const entries = await new Reader((await built()).root).list(folder);
  return entries.filter(({ isFolder }) => !isFolder).map(({ name }) => `${folder}/${name}`);
}

/** What the tables of the site's datasets are checked against. */
export const knownTables = async (): Promise<KnownTable[]> => (await built()).known;
