import { loadCatalogue, type Loaded } from "../../load/catalogue.ts";
import type { Problem } from "../../model/problem.ts";
import type { Desk } from "../desk.ts";

/** Files of the desk's data as somebody is about to change them, by path. */
export type Edits = ReadonlyMap<string, string | Uint8Array>;

/** The desk's data as it would be with some files changed, and what of its faults is new then. */
export async function tried(
  { staged }: Desk,
  edits: Edits,
): Promise<{ loaded: Loaded; problems: Problem[] }> {
  const instead = new Map(
    [...edits].map(([file, content]) => [
      file,
      typeof content === "string" ? Buffer.from(content) : content,
    ]),
  );
  const [before, loaded] = [await staged.loaded(), await loadCatalogue(staged.root, { instead })];
  const known = new Set(before.problems.map(sameness));
  return { loaded, problems: loaded.problems.filter((each) => !known.has(sameness(each))) };
}

/** By which a problem is known again when lines above it come or go. */
const sameness = ({ code, rule, file, value, params }: Problem): string =>
  JSON.stringify([code, rule, file, value, params]);
