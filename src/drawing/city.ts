import { fieldInRole } from "../model/dataset.ts";
import type { Row } from "../model/table.ts";
import { arithmetic, columnOf, type ViewOf } from "../model/view.ts";
import { rowsOfPlace } from "../stats/land/placed.ts";
import { denominatorOf } from "../stats/statistic/denominator.ts";
import type { ViewContext } from "./context.ts";
import { markOf, type Mark } from "./mark.ts";

/** The city's figure of the kind and time of a row, as the view would say it; null where there is none. */
export function cityMark({ view, dataset, catalogue, locale }: ViewContext, own: Row): Mark | null {
  const { city } = catalogue.site;
  const keys = dataset.fields.filter(({ role }) => role === "period" || role === "dimension");
  const column = fieldInRole(dataset, "place")?.name ?? "";
  const where = Object.fromEntries(keys.map(({ name }) => [name, own.cells[name] ?? ""]));
  const row = rowsOfPlace(dataset, city).find(({ cells }) =>
    keys.every(({ name }) => cells[name] === own.cells[name]),
  );
  if (!row) return null;
  const saying: Record<string, unknown> = { ...view };
  const said = arithmetic.filter((property) => saying[property] !== undefined);
  const denominator = "denominator" in view ? view.denominator : undefined;
  const { datasets, places } = catalogue;
  if (denominator && !denominatorOf({ denominator, row, dataset, datasets, places })) return null;
  const figure: ViewOf<"figure"> = {
    kind: "figure",
    name: "city",
    title: view.title,
    note: null,
    breaks: [],
    value: columnOf(view, "value") ?? "",
    where: { ...where, [column]: city },
    ...Object.fromEntries(said.map((property) => [property, saying[property]])),
  };
  return markOf({ view: figure, dataset, catalogue, locale }, row);
}
