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

/** What a view is called where others stand beside it: its title, and what tells it from its namesakes. */
export function nameOf({ catalogue, dataset, view, locale }: Named, title: string): string {
  const own = textIn(view.title, locale);
  const count = titles(catalogue).get(locale)?.get(own) ?? 0;
  if (count < 2) return title;
  const here = titlesIn([dataset], locale).get(own) ?? 0;
  const medium = here > 1 ? [words[locale].figure.media[kindOf(view.kind).medium]] : [];
  return [title, textIn(dataset.title, locale), ...medium].join(" · ");
}
