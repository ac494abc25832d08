import type { Dataset, Frequency } from "../../model/dataset.ts";
import type { Planned } from "../../model/release.ts";

const dayMs = 86_400_000;

/** After how many days at the latest figures of a frequency are followed by others; null where nobody knows. */
const days: Record<Frequency, number | null> = {
  daily: 1,
  weekly: 7,
  monthly: 31,
  quarterly: 92,
  annual: 366,
  biennial: 731,
  irregular: null,
  never: null,
};

/** The day by which a dataset is due again. */
export interface Due {
  /** e.g. `2027-01-15` */
  day: string;
  /** Whether the office has named it; else its frequency tells it. */
  isPlanned: boolean;
}

/** When a dataset is due after its last change; null where neither plan nor frequency tells it, and for samples. */
export function dueOf(
  { id, status, modified, updateFrequency }: Dataset,
  planned: readonly Planned[],
): Due | null {
  if (status === "sample") return null;
  const next = planned.find(({ dataset, date }) => dataset === id && date > modified);
  if (next) return { day: next.date, isPlanned: true };
  const after = days[updateFrequency];
  if (after === null) return null;
  const day = new Date(Date.parse(modified) + after * dayMs).toISOString().slice(0, 10);
  return { day, isPlanned: false };
}
