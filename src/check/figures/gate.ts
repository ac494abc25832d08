import type { Dataset } from "../../model/dataset.ts";
import { localeIds, localised, textIn } from "../../model/locale.ts";
import type { Problem } from "../../model/problem.ts";
import type { Releases } from "../../model/release.ts";
import { isConfirmed, type Target } from "../../stats/confirmed.ts";
import { confirmingFields } from "../confirming-fields.ts";
import { doubtsOf, type Doubt } from "./implausible.ts";
import { problem } from "../problem.ts";
import type { CheckedTable } from "../table/table.ts";

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** The line that confirms something, but for the words and the name that only people know. */
function confirmation(
  { dataset, key, column, value }: Target,
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
  { checked, releases }: { checked: CheckedTable; releases: Releases },
): Problem {
  const released = `data/published/${id}.csv`;
  return problem(key, checked.file, {
    ...(row && { spot: checked.spotOf(row, target.column) }),
    value,
    params: { ...params, released, ...confirmation({ dataset: id, ...target }, releases) },
  });
}

/** Checks a dataset against what was last released of it: what is strange has to be confirmed. */
export function checkUpdate(
  dataset: Dataset,
  checked: CheckedTable,
  releases: Releases,
): Problem[] {
  const released = releases.tables.get(dataset.id);
  if (!released) return [];
  return doubtsOf(dataset, released)
    .filter(({ target }) => !isConfirmed(releases, { dataset: dataset.id, ...target }))
    .map((doubt) => doubtProblem(dataset, doubt, { checked, releases }));
}

/** Checks that no dataset is withdrawn without a word. */
export function checkWithdrawn(withdrawn: readonly string[], releases: Releases): Problem[] {
  const targets = withdrawn.map((dataset) => ({ dataset, key: "", column: "", value: "" }));
  return targets
    .filter((target) => !isConfirmed(releases, target))
    .map((target) =>
      problem("vanished.dataset", `data/published/${target.dataset}.csv`, {
        value: target.dataset,
        params: confirmation(target, releases),
      }),
    );
}
