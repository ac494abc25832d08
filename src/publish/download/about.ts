import { absolute, pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { badgeOf } from "../../locales/badge.ts";
import { formatList } from "../../locales/format.ts";
import { words } from "../../locales/index.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import { citableOf } from "../cite/citable.ts";
import { citationForms } from "../cite/forms.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Published, PublishedPage } from "./published.ts";

/** What a text of a file is about, and the text. */
export type Said = [label: string, text: string];

/** The page that a file belongs to. */
const pageOf = ({ id, title }: Dataset, page?: PublishedPage): PublishedPage =>
  page ?? {
    title,
    path: paths.dataset({ dataset: id }),
    cited: { sort: "dataset", parts: [id] },
  };

/** How it is cited, in the form that is usual in a language. */
function citationOf({ catalogue: { site }, dataset, page }: Published, locale: Locale): string {
  const { modified } = dataset;
  const { title, path, cited } = pageOf(dataset, page);
  const address = absolute(site, pageHref(site, locale, path));
  const own = { site, locale, modified, address, badge: badgeOf(dataset, locale) };
  const citable = citableOf(cited, { ...own, heading: textIn(title, locale) });
  const [form] = citable.forms;
  return form ? citationForms[form].write(citable) : "";
}

/** What a file says of itself, so that it can be read and cited where nothing else is at hand. */
export function aboutOf(published: Published, locale: Locale): Said[] {
  const { catalogue, dataset } = published;
  const { site } = catalogue;
  const { dataset: labels, status, frequency, cite, files } = words[locale];
  const publishers = dataset.contributors.filter(({ roles }) => roles.includes("publisher"));
  const { title, path } = pageOf(dataset, published.page);
  const said: Said[] = [
    [files.title, textIn(title, locale)],
    [labels.about, textIn(dataset.description, locale)],
    [labels.status, badgeOf(dataset, locale) ?? status[dataset.status]],
    [labels.modified, dataset.modified],
    [labels.frequency, frequency[dataset.updateFrequency]],
    [
      labels.publisher,
      formatList(
        publishers.map(({ title }) => title),
        locale,
      ),
    ],
    ...dataset.sources.map(({ name, title, path }): Said => [
      labels.sources,
      [name, textIn(title, locale), path ?? ""].filter(Boolean).join(" "),
    ]),
    ...dataset.licenses.map(({ name, path }): Said => [labels.license, `${name} ${path}`]),
    [cite.heading, citationOf(published, locale)],
    [files.address, absolute(site, pageHref(site, locale, path))],
  ];
  return said.filter(([, text]) => text !== "");
}
