import { loadCatalogue, type Loaded } from "../load/catalogue.ts";
import { changedSince } from "../load/read.ts";
import type { Desk } from "./desk.ts";

const read = new WeakMap<Desk, Promise<Loaded>>();

/** The data of the project as it is, which is read again only once it has changed. */
export async function projectOf(desk: Desk): Promise<Loaded> {
  const known = await read.get(desk);
  if (known && (await changedSince(desk.root, known.read)).length === 0) return known;
  const loading = loadCatalogue(desk.root);
  read.set(desk, loading);
  return loading;
}
