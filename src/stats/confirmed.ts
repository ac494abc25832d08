import type { Change } from "../model/change.ts";
import {
  isManyStrange,
  vanished,
  type Confirmation,
  type ConfirmationTarget,
  type Releases,
} from "../model/release.ts";
import { keyParts } from "../model/row-key.ts";

/** The confirmations of a dataset that count: those of before its last release are used up. */
function freshOf({ confirmations, lastChanged }: Releases, dataset: string): Confirmation[] {
  const since = lastChanged.get(dataset) ?? "";
  return confirmations.filter((each) => each.dataset === dataset && each.date >= since);
}

/** Whether somebody confirmed exactly this, since the dataset was last released. */
export const isConfirmed = (
  releases: Releases,
  { dataset, key, column, value }: ConfirmationTarget,
): boolean =>
  freshOf(releases, dataset).some(
    (each) => each.key === key && each.column === column && each.value === value,
  );

/** Whether somebody ever confirmed exactly this: what a release does not change stays confirmed. */
export const isKnownTo = (
  { confirmations }: Releases,
  { dataset, key, column, value }: ConfirmationTarget,
): boolean =>
  confirmations.some(
    (each) =>
      each.dataset === dataset &&
      each.key === key &&
      each.column === column &&
      each.value === value,
  );

/** Whether all that a confirmation's key names is so in a row: `place=330483` covers all its rows. */
export function covers(key: string, row: string): boolean {
  const parts = keyParts(row).map(([column, text]) => `${column}=${text}`);
  return keyParts(key).every(([column, text]) => parts.includes(`${column}=${text}`));
}

/** What was said of a change, else of its row, place, period, column or dataset. */
export function saidOf(
  releases: Releases,
  { dataset, key, column, ...change }: Pick<Change, "dataset" | "key" | "column" | "new">,
): Confirmation | null {
  const about = freshOf(releases, dataset).filter(
    (each) =>
      covers(each.key, key) &&
      ["", column].includes(each.column) &&
      (["", change.new || vanished].includes(each.value) || isManyStrange(each.value)),
  );
  const weight = (each: Confirmation): number =>
    keyParts(each.key).length * 4 + (each.column === "" ? 0 : 2) + (each.value === "" ? 0 : 1);
  const [closest] = about.toSorted((a, b) => weight(b) - weight(a));
  return closest ?? null;
}
