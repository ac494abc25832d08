import type { Affected } from "./affected.ts";
import { isDifferent, type Difference } from "./difference.ts";
import type { Pictures } from "./pictures.ts";

/** What differs, for programs. */
export function differenceJson(
  difference: Difference,
  { charts, pages }: Affected,
  pictures: Pictures,
): string {
  const { against, changes, problems, isSound, language } = difference;
  const report = {
    language,
    against,
    different: isDifferent(difference),
    sound: isSound,
    counts: { changes: changes.length, charts: charts.length, pages: pages.length, problems },
    changes,
    charts: charts.map((chart) => ({ ...chart, pictures: pictures.get(chart.id) ?? null })),
    pages,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
