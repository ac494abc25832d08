import type { Dataset } from "../../model/dataset.ts";
import { localeIds, localised, textIn } from "../../model/locale.ts";
import type { Boundaries, Places } from "../../model/place.ts";
import type { Problem } from "../../model/problem.ts";
import { vanished, type ConfirmationTarget, type Releases } from "../../model/release.ts";
import { isConfirmed, isKnownTo } from "../../stats/confirmed.ts";
import { confirmingFields } from "../confirming-fields.ts";
import { borderDoubts } from "./borders.ts";
import { joined, quoted, type Doubt } from "./doubt.ts";
import { doubtsOf } from "./implausible.ts";
import { sampleDoubts, type TextTable } from "./former-samples.ts";
import { problem } from "../problem.ts";
import type { CheckedTable } from "../table/table.ts";

/** The line that confirms something, but for the words and the name that only people know. */
function confirmation(
  { dataset, key, column, value }: ConfirmationTarget,
  { languages }: Releases,
): Problem["params"] {
  const start = [dataset, key, column, value].map(quoted);
  const titles = confirmingFields(languages, new Set()).map(({ title }) => title);
  return {
    confirmation: localised(localeIds, (locale) =>
      [...start, ...titles.map((title) => textIn(title, locale))].join(","),
    ),
  };
}

function doubtProblem(
  { id }: Dataset,
  { key, target, row, value, params }: Doubt,
  { checked, releases }: Update,
): Problem {
  const released = `data/published/${id}.csv`;
  const confirms = { dataset: id, ...target };
  return problem(key, checked.file, {
    ...(row && { spot: checked.spotOf(row, target.column) }),
    value,
    confirms,
    params: { ...params, released, ...confirmation(confirms, releases) },
  });
}

/** What a dataset is checked against when it is to be released anew. */
interface Update {
  checked: CheckedTable;
  releases: Releases;
  places: Places | null;
  /** By id what was invented: the samples of all releases, and those of now. */
  samples: ReadonlyMap<string, TextTable>;
}

/** Checks a dataset against what was last released of it: what is strange has to be confirmed. */
export function checkUpdate(dataset: Dataset, update: Update): Problem[] {
  const { releases, places, samples } = update;
  const released = releases.tables.get(dataset.id);
  const doubts = [
    ...(released ? doubtsOf(dataset, released, places) : []),
    ...sampleDoubts(dataset, { samples, released }),
  ];
  const open = ({ target }: Doubt): boolean =>
    !isConfirmed(releases, { dataset: dataset.id, ...target });
  return joined(doubts.filter(open))
    .filter(open)
    .map((doubt) => doubtProblem(dataset, doubt, update));
}

/** Checks that no point is over a border, but those that somebody has looked at. */
export function checkBorders(
  dataset: Dataset,
  boundaries: Boundaries | null,
  update: Update,
): Problem[] {
  const { places, releases } = update;
  if (!places || !boundaries) return [];
  return borderDoubts(dataset, { places, boundaries })
    .filter(({ target }) => !isKnownTo(releases, { dataset: dataset.id, ...target }))
    .map((doubt) => ({ ...doubtProblem(dataset, doubt, update), severity: "warning" }));
}

/** Checks that no dataset is withdrawn without a word. */
export function checkWithdrawn(withdrawn: readonly string[], releases: Releases): Problem[] {
  const targets = withdrawn.map((dataset) => ({ dataset, key: "", column: "", value: vanished }));
  return targets
    .filter((target) => !isConfirmed(releases, target))
    .map((target) =>
      problem("vanished.dataset", `data/published/${target.dataset}.csv`, {
        value: target.dataset,
        confirms: target,
        params: confirmation(target, releases),
      }),
    );
}
