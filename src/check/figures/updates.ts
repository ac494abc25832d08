import type { Change } from "../../model/change.ts";
import { valueFields, type Dataset } from "../../model/dataset.ts";
import type { Boundaries, Places } from "../../model/place.ts";
import type { Problem } from "../../model/problem.ts";
import type { Releases } from "../../model/release.ts";
import { changesOf } from "../../stats/changes.ts";
import { saidOf } from "../../stats/confirmed.ts";
import { checkLog } from "./logged.ts";
import type { TextTable } from "./former-samples.ts";
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

const textsOf = ({ fields, table }: Dataset): TextTable => ({
  columns: fields.map(({ name }) => name),
  rows: table.rows,
});

/** What was invented: the samples of all releases, and those of now. */
function samplesOf(loaded: readonly Update[], { samples }: Releases): Map<string, TextTable> {
  const now = loaded
    .filter(isSample)
    .flatMap(({ id, dataset }) => (dataset ? [{ id, dataset }] : []));
  return new Map<string, TextTable>([
    ...samples,
    ...now.map(({ id, dataset }) => [id, textsOf(dataset)] as const),
  ]);
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
  const samples = samplesOf(loaded, releases);
  return [
    ...loaded.flatMap((each) => {
      const { dataset, candidate } = each;
      if (!dataset || !candidate?.checked) return [];
      const update = { checked: candidate.checked, releases, places, samples };
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
  return [...differences, ...withdrawn].map((change) => {
    const said = saidOf(releases, change);
    return {
      ...change,
      ...(change.kind === "changed" && { type: said?.type ?? ("revision" as const) }),
      reason: said?.reason ?? null,
    };
  });
}
