import { words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Dataset } from "../../model/dataset.ts";
import { kindOf } from "../../model/kinds.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import type { View } from "../../model/view.ts";
import { oncePer } from "../../stats/once.ts";

interface Named {
  catalogue: Catalogue;
  dataset: Dataset;
  view: View;
  locale: Locale;
}

/** How often each title stands over a view, by language. */
const titlesIn = (datasets: readonly Dataset[], locale: Locale): Map<string, number> => {
  const titles = datasets.flatMap(({ views }) => views.map(({ title }) => textIn(title, locale)));
  return new Map(
    [...Map.groupBy(titles, (title) => title)].map(([title, all]) => [title, all.length]),
  );
};

const titles = oncePer(
  ({ site, datasets }: Catalogue) =>
    new Map(site.locales.map((locale) => [locale, titlesIn(datasets, locale)])),
);

/** Chart, map or table, as a language calls it; counted where a dataset has several of one title. */
function mediumOf({ dataset, view, locale }: Named): string {
  const mediumIn = (each: View) => words[locale].figure.media[kindOf(each.kind).medium];
  const own = textIn(view.title, locale);
  const alike = dataset.views.filter(
    (each) => textIn(each.title, locale) === own && mediumIn(each) === mediumIn(view),
  );
  const at = alike.findIndex(({ name }) => name === view.name) + 1;
  return alike.length > 1 ? `${mediumIn(view)} ${at}` : mediumIn(view);
}

/** What a view is called where others stand beside it: its title, and what tells it from its namesakes. */
export function nameOf(named: Named, title: string): string {
  const { catalogue, dataset, view, locale } = named;
  const own = textIn(view.title, locale);
  const count = titles(catalogue).get(locale)?.get(own) ?? 0;
  if (count < 2) return title;
  const here = titlesIn([dataset], locale).get(own) ?? 0;
  const medium = here > 1 ? [mediumOf(named)] : [];
  return [title, textIn(dataset.title, locale), ...medium].join(" · ");
}
