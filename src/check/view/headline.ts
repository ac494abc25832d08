import type { Problem } from "../../model/problem.ts";
import { untoldBy, type Shown } from "../../stats/statistic/headline.ts";
import { jsonProblem, valueAt } from "../json.ts";
import { divisibles } from "./measure.ts";
import type { ViewScope } from "./scope.ts";
import { viewTitle } from "./words.ts";

/** The headlines of a view, each with where it stands and the title in its language. */
function headlinesOf({ view, source, locales }: ViewScope, path: ViewScope["path"]) {
  const texts = (locales ?? []).slice(1).map((locale) => {
    const own = ["translations", locale, "views", view.name];
    const at = (property: string) => valueAt(source.document.value, [...own, property]);
    return { path: [...own, "headline"], text: at("headline"), title: at("title") };
  });
  return [
    { path: [...path, "headline"], text: view.headline, title: view.title },
    ...texts,
  ].flatMap(({ path: at, text, title }) =>
    typeof text === "string"
      ? [{ path: at, text, title: typeof title === "string" ? title : "" }]
      : [],
  );
}

/** Checks that each number of a headline is one of the view. */
export function checkHeadline(scope: ViewScope, states: readonly ViewScope[]): Problem[] {
  const { view, fields, candidate, places } = scope;
  const table = candidate.checked?.table;
  if (view.headline === undefined || !table || !places) return [];
  const datasets = divisibles(scope);
  const shownIn = (state: ViewScope): Shown => {
    return { view: state.view, dataset: { fields, table }, datasets, places };
  };
  const untold = untoldBy(shownIn(scope), states.map(shownIn));
  return headlinesOf(scope, scope.path).flatMap(({ path, text, title }) =>
    untold(text, title).map((number) => {
      const params = { view: viewTitle(scope) };
      return jsonProblem("headline-number", scope.source, { path, value: number.text, params });
    }),
  );
}
