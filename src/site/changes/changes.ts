import { badgeOf } from "../../locales/badge.ts";
import { languageTag, sayCount } from "../../locales/format.ts";
import { formatPeriod } from "../../locales/times.ts";
import { say, words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { LoggedChange } from "../../model/change.ts";
import { speaks } from "../../model/dataset.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import type { Feed } from "../../publish/feed.ts";
import { comingLinks, type DueNote } from "./due.ts";
import { everything, type Followed } from "./followed.ts";
import { overturnedMainly } from "../view/overturned.ts";
import { contextOf, entryOf, type ChangeContext, type ChangeEntry } from "./entry.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";
import { absolute, fileHref, pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";

/** What changed in one dataset with one release. */
export interface ChangeGroup {
  /** A part of addresses, e.g. `2026-11-23-population`. */
  id: string;
  /** As in the data, e.g. `2026-11-23`. */
  date: string;
  when: string;
  dataset: Link;
  /** In a few words, e.g. 3处变更. */
  summary: string;
  /** What the changes turned over in views of the dataset, with the view each. */
  overturned: { label: string; href: string; text: string }[];
  /** No more than a page can list. */
  entries: ChangeEntry[];
  /** How many more there are, in words; null where none. */
  more: string | null;
}

const listedEntries = 20;
const listedGroups = 100;

function summaryOf(changes: readonly LoggedChange[], locale: Locale): string {
  const texts = words[locale].changes;
  const [only] = changes;
  if (only && changes.length === 1) return texts.kind[only.kind];
  return sayCount(texts.count, { count: changes.length }, locale);
}

function overturnedBy({ catalogue, dataset, locale }: ChangeContext, date: string) {
  return (dataset?.views ?? []).flatMap((view): ChangeGroup["overturned"] => {
    const found = dataset && overturnedMainly({ catalogue, dataset, view, locale });
    if (found?.date !== date) return [];
    const path = paths.chart({ dataset: dataset?.id ?? "", view: view.name });
    const href = pageHref(catalogue.site, locale, path);
    return [{ label: textIn(view.title, locale), href, text: found.text }];
  });
}

function groupOf(context: ChangeContext, changes: readonly [LoggedChange, ...LoggedChange[]]) {
  const { locale, dataset, href } = context;
  const { date, dataset: id } = changes[0];
  const left = changes.length - listedEntries;
  const label = textIn(dataset?.title, locale) ?? id;
  return {
    id: `${date}-${id}`,
    date,
    when: formatPeriod(date, locale),
    dataset: { label, href: href ?? "", badge: dataset && badgeOf(dataset, locale) },
    summary: summaryOf(changes, locale),
    overturned: overturnedBy(context, date),
    entries: changes.slice(0, listedEntries).map((change) => entryOf(context, change)),
    more: left > 0 ? sayCount(words[locale].changes.more, { count: left }, locale) : null,
  };
}

const isMany = (list: readonly LoggedChange[]): list is [LoggedChange, ...LoggedChange[]] =>
  list.length > 0;

/** What changed, by release and dataset, the newest first; of what is meant, or of all. */
export function changeGroups(
  catalogue: Catalogue,
  locale: Locale,
  isMeant: (change: LoggedChange) => boolean = () => true,
): ChangeGroup[] {
  // The note in the other language changed with that in this one.
  const shown = catalogue.changes.filter(
    (change) => isMeant(change) && speaks({ name: change.column }, locale, catalogue.site.locales),
  );
  const groups = Map.groupBy(shown, ({ date, dataset }) => `${date} ${dataset}`);
  return [...groups.values()]
    .filter(isMany)
    .toSorted(([a], [b]) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1))
    .slice(0, listedGroups)
    .map((changes) => groupOf(contextOf(catalogue, changes[0].dataset, locale), changes));
}

export interface ChangesPage {
  page: Page;
  intro: string;
  days: { when: string; groups: ChangeGroup[] }[];
  /** Releases that were named and have not come. */
  coming: (Link & { due: DueNote })[];
  feeds: Link[];
  all: Link;
}

/** All that was released, day by day. */
export function changesPage(catalogue: Catalogue, locale: Locale): ChangesPage {
  const { site } = catalogue;
  const texts = words[locale].changes;
  const { space } = words[locale].separator;
  const hasSamples = catalogue.datasets.some(({ status }) => status === "sample");
  const groups = changeGroups(catalogue, locale);
  const days = Map.groupBy(groups, ({ when }) => when);
  return {
    page: pageOf(catalogue, {
      locale,
      path: paths.changes,
      heading: texts.heading,
      description: texts.description,
    }),
    intro: [texts.intro, ...(hasSamples ? [texts.samples] : [])].join(space),
    days: [...days].map(([when, groups]) => ({ when, groups })),
    coming: comingLinks(catalogue, locale),
    feeds: [
      { label: "Atom", href: pageHref(site, locale, paths.atom) },
      { label: "JSON Feed", href: pageHref(site, locale, paths.jsonFeed) },
      { label: words[locale].due.calendar, href: fileHref(site, paths.calendar) },
    ],
    all: { label: texts.all, href: fileHref(site, paths.changeLog) },
  };
}

function entryText({ label, what, old, new: now, reason }: ChangeEntry, locale: Locale): string {
  const { changes } = words[locale];
  const step = old !== null && now !== null ? say(changes.step, { old, new: now }) : (now ?? old);
  const why = reason === null ? null : say(changes.reason, { reason });
  return [label, what, step, why].filter((text) => text !== null && text !== "").join(" · ");
}

/** One change as it is, several by how many they are. */
export function toldChange(
  { entries, summary }: Pick<ChangeGroup, "entries" | "summary">,
  locale: Locale,
): string {
  const [only, ...others] = entries;
  return only && others.length === 0 ? entryText(only, locale) : summary;
}

/** The same as a feed: one entry for each dataset that a release changed. */
export function changesFeed(
  catalogue: Catalogue,
  locale: Locale,
  { name, page, atom, json, modified, isMeant }: Followed = everything(catalogue),
): Feed {
  const { site } = catalogue;
  const texts = words[locale].changes;
  const link = (path: string) => absolute(site, pageHref(site, locale, path));
  const groups = changeGroups(catalogue, locale, isMeant);
  const own = textIn(name, locale);
  const heading = own === undefined ? texts.heading : `${own} · ${texts.heading}`;
  return {
    title: say(words[locale].page.title, { heading, site: textIn(site.name, locale) }),
    description: texts.description,
    language: languageTag(locale),
    author: textIn(site.publisher.name, locale),
    page: link(page),
    atom: link(atom),
    json: link(json),
    updated: modified,
    entries: groups.map(({ id, date, dataset, summary, overturned, entries, more }) => ({
      address: `${link(paths.changes)}#${id}`,
      title: say(texts.title, { dataset: dataset.label, summary }),
      text: [
        ...overturned.map(({ label, text }) =>
          say(words[locale].describe.of, { name: label, text }),
        ),
        ...entries.map((entry) => entryText(entry, locale)),
        ...(more ? [more] : []),
      ].join("\n"),
      updated: date,
    })),
  };
}

/** Where machines find the feeds of a page. */
export const feedLinks = (
  { site }: Pick<Catalogue, "site">,
  { atom, json }: Followed,
  locale: Locale,
): Page["machines"] => [
  {
    rel: "alternate",
    type: "application/atom+xml",
    href: pageHref(site, locale, atom),
  },
  {
    rel: "alternate",
    type: "application/feed+json",
    href: pageHref(site, locale, json),
  },
];
