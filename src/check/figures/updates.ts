import type { Change } from "../../model/change.ts";
import { valueFields, type Dataset } from "../../model/dataset.ts";
import type { Boundaries, Places } from "../../model/place.ts";
import type { Problem } from "../../model/problem.ts";
import type { Releases } from "../../model/release.ts";
import { changesOf } from "../../stats/changes.ts";
import { reasonOf } from "../../stats/confirmed.ts";
import { checkLog } from "./logged.ts";
import { checkBorders, checkUpdate, checkWithdrawn } from "./gate.ts";
import type { Candidate } from "../view/scope.ts";

/** A dataset's folder; null where that could not be read without a fault. */
interface Update {
  id: string;
  candidate: Candidate | null;
  dataset: Dataset | null;
}

/** A sample is invented: it is never released as a fact, and may change as it likes. */
const isSample = ({ dataset }: Update): boolean => dataset?.status === "sample";

/** Datasets that were released and are gone, or have become samples. */
function withdrawnOf(loaded: readonly Update[], { tables }: Releases): string[] {
  const still = loaded.filter((each) => !isSample(each)).map(({ id }) => id);
  return [...tables.keys()].filter((id) => !still.includes(id)).sort();
}

/** What datasets lie on. */
interface Ground {
  places: Places | null;
  boundaries: Boundaries | null;
}

/** Checks every dataset against what was last released of it, and what is strange of it against what was confirmed. */
export function checkUpdates(
  loaded: readonly Update[],
  releases: Releases,
  { places, boundaries }: Ground,
): Problem[] {
  return [
    ...loaded.flatMap((each) => {
      const { dataset, candidate } = each;
      if (!dataset || !candidate?.checked) return [];
      const update = { checked: candidate.checked, releases, places };
      return [
        ...checkBorders(dataset, boundaries, update),
        ...(isSample(each) ? [] : checkUpdate(dataset, update)),
        ...(isSample(each) ? [] : checkLog(dataset, update)),
      ];
    }),
    ...checkWithdrawn(withdrawnOf(loaded, releases), releases),
  ];
}

/** A change without the number that is kept back now, which the log would tell for good. */
function withholding<Each extends Pick<Change, "column" | "old" | "new">>(
  dataset: Dataset,
  change: Each,
): Each {
  const isValue = valueFields(dataset).some(({ name }) => name === change.column);
  return isValue && change.new === "c" ? { ...change, old: "" } : change;
}

/** What a release would change for readers, value by value; a damaged dataset is left out. */
export function changesDue(loaded: readonly Update[], releases: Releases): Change[] {
  const differences = loaded.flatMap((each) => {
    const { id, dataset } = each;
    if (!dataset || isSample(each)) return [];
    return changesOf(dataset, releases.tables.get(id)).map((change) => ({
      dataset: id,
      ...withholding(dataset, change),
    }));
  });
  const withdrawn = withdrawnOf(loaded, releases).map((dataset) => {
    return { kind: "withdrawn" as const, dataset, key: "", column: "", old: "", new: "" };
  });
  return [...differences, ...withdrawn].map((change) => ({
    ...change,
    reason: reasonOf(releases, change),
  }));
}
