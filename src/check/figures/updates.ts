import type { Change } from "../../model/change.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Places } from "../../model/place.ts";
import type { Problem } from "../../model/problem.ts";
import type { Releases } from "../../model/release.ts";
import { changesOf } from "../../stats/changes.ts";
import { reasonOf } from "../../stats/confirmed.ts";
import { checkUpdate, checkWithdrawn } from "./gate.ts";
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

/** Checks every dataset against what was last released of it. */
export function checkUpdates(
  loaded: readonly Update[],
  releases: Releases,
  places: Places | null,
): Problem[] {
  return [
    ...loaded.flatMap((each) => {
      const { dataset, candidate } = each;
      if (!dataset || !candidate?.checked || isSample(each)) return [];
      return checkUpdate(dataset, { checked: candidate.checked, releases, places });
    }),
    ...checkWithdrawn(withdrawnOf(loaded, releases), releases),
  ];
}

/** What a release would change for readers, value by value; a damaged dataset is left out. */
export function changesDue(loaded: readonly Update[], releases: Releases): Change[] {
  const differences = loaded.flatMap((each) => {
    const { id, dataset } = each;
    if (!dataset || isSample(each)) return [];
    return changesOf(dataset, releases.tables.get(id)).map((change) => ({
      dataset: id,
      ...change,
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
