import { badgeOf } from "../../locales/badge.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Locale } from "../../model/locale.ts";
import type { View } from "../../model/view.ts";
import type { ViewAddress } from "../../address/urls.ts";

/** A view in the state that a page shows, and what it is called. */
export interface Shown extends ViewAddress {
  title: string;
  badge: string | null;
}

/** Finds a view by `<dataset>/<view>`; the catalogue was checked to have it. */
export function viewNamed(catalogue: Catalogue, name: string): { dataset: Dataset; view: View } {
  const [id, viewName] = name.split("/");
  const dataset = catalogue.datasets.find((each) => each.id === id);
  const view = dataset?.views.find((each) => each.name === viewName);
  if (!dataset || !view) throw new Error(`unknown view: ${name}`);
  return { dataset, view };
}

/** The view that leads the site: the first of its first topic. */
export function leadingView(catalogue: Catalogue, locale: Locale): Shown {
  const [topic] = catalogue.site.topics;
  const { dataset, view } = viewNamed(catalogue, topic?.views[0] ?? "");
  const title = view.title[locale];
  return { dataset: dataset.id, view: view.name, title, badge: badgeOf(dataset, locale) };
}
