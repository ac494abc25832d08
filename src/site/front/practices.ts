import { paths } from "../../address/paths.ts";
import type { Words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";

// Data on the Web Best Practices (W3C, 2017): https://www.w3.org/TR/dwbp/

export type Practice = keyof Words["scores"]["titles"];

/** Files that satisfy a practice, or why it is not met. */
type Evidence = { paths: string[] } | { unmet: "no" | "none" | "silent" };

const files = (...all: string[]): Evidence => ({ paths: all });

/** What of a site satisfies each of the 35 practices; each dataset has what the first has. */
export function evidenceOf({ datasets, site }: Catalogue): Record<Practice, Evidence> {
  const dataset = datasets[0]?.id ?? "";
  const turtle = paths.catalog({ ending: "ttl" });
  const page = paths.dataset({ dataset });
  const packaged = paths.datasetPackage({ dataset });
  const columns = paths.csvMetadata({ dataset });
  const file = (ending: string) => paths.download({ dataset, ending });
  const view = datasets[0]?.views[0]?.name ?? "";
  const chart = paths.chart({ dataset, view });
  return {
    1: files(page, turtle),
    2: files(turtle, packaged),
    3: files(columns, packaged),
    4: files(turtle, file("json")),
    5: files(turtle, page),
    6: files(page, paths.verdicts),
    7: files(turtle, packaged),
    8: files(paths.changes, paths.changeLog),
    9: files(page, turtle),
    10: files(columns, paths.places),
    11: files(packaged, paths.changeLog),
    12: files(file("csv"), file("json")),
    13: files(file("csv"), paths.places),
    14: files(file("csv"), file("json"), file("zip")),
    15: files(turtle, columns),
    16: files(turtle, packaged),
    17: files(file("zip"), paths.dataPackage),
    18: files(paths.viewDownload({ dataset, view, ending: "csv" }), chart),
    19: { unmet: "no" },
    20: { unmet: "none" },
    21: files(turtle, paths.atom),
    22: files(paths.facts, paths.coverage),
    23: files(paths.apiIndex),
    24: files(paths.openApi),
    25: files(paths.openApi),
    26: files(paths.apiIndex, paths.openApi),
    27: files(paths.sitemap, paths.changes),
    28: files(paths.coverage),
    29: files(paths.about),
    30: { unmet: "silent" },
    31: files(paths.compare, chart),
    32: files(chart, paths.topic({ topic: site.topics[0]?.id ?? "" })),
    33: files(page, paths.about),
    34: files(turtle, paths.licences),
    35: files(page, paths.citation),
  };
}
