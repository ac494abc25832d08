import { badgeOf } from "../../locales/badge.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import type { ViewAddress } from "../../address/paths.ts";
import { viewNamed } from "./named.ts";

/** A view in the state that a page shows, and what it is called. */
export interface Shown extends ViewAddress {
  title: string;
  badge: string | null;
  /** What is seen in it, where a page shows it. */
  sentence?: string;
}

/** The view that leads the site: the first of its first topic. */
export function leadingView(catalogue: Catalogue, locale: Locale): Shown {
  const [topic] = catalogue.site.topics;
  const { dataset, view } = viewNamed(catalogue, topic?.views[0] ?? "");
  const title = textIn(view.title, locale);
  return { dataset: dataset.id, view: view.name, title, badge: badgeOf(dataset, locale) };
}
