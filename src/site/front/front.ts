import { badgeOf } from "../../locales/badge.ts";
import { publishedDigits } from "../../locales/decimals.ts";
import { sayCount } from "../../locales/format.ts";
import {
  formatCell,
  formatObservation,
  publishedUnit,
  splitNumber,
  type SplitNumber,
} from "../../locales/format.ts";
import { formatPeriod } from "../../locales/times.ts";
import { words } from "../../locales/index.ts";
import { wordsOf } from "../../locales/levels.ts";
import type { Place } from "../../model/place.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { fieldInRole, sourcesOf } from "../../model/dataset.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import type { ObsStatus } from "../../model/observation.ts";
import type { Site } from "../../model/site.ts";
import { changeGroups, toldChange } from "../changes/changes.ts";
import { coverageOf, type Coverage } from "../place/coverage.ts";
import { locatorOf, type Locator } from "../place/locator.ts";
import { definingOnce, definitionsIn, type Definition } from "../page/glossary.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";
import { byParent, counted, mostOpen, placeLink } from "../place/within.ts";
import { districtsOf } from "../view/rank.ts";
import { areMany, isParted, placeHref } from "../../address/place.ts";
import { fragmentHref, pageHref, rowHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { figureNamed, type ViewFigure } from "../view/view.ts";
import { ageOfRows } from "../view/age.ts";
import { keyRowOf } from "../view/key-row.ts";
import { chartOfRow } from "../view/of-row.ts";
import { viewNamed, wholeName } from "../page/named.ts";

/** A number of the front page, with what makes it quotable. */
export interface KeyFigure {
  label: string;
  badge: string | null;
  figure: SplitNumber;
  obs: ObsStatus;
  place: string;
  period: string;
  /** How old it is, in words, where that is more than some years; else null. */
  age: string | null;
  source: string;
  /** The chart that shows it, else its row in the dataset. */
  href: string;
}

/** A topic by the first of its views. */
export interface LeadingTopic {
  title: Link;
  more: string;
  lead: ViewFigure;
}

export interface FrontPage {
  page: Page;
  intro: string;
  /** What the figures show, a sentence for each topic that has one. */
  headlines: Link[];
  keyFigures: KeyFigure[];
  /** What the words of the key figures mean. */
  keyTerms: Definition[];
  /** The first topic, where little else stands beside the map. */
  first: LeadingTopic | null;
  /** All others. */
  topics: LeadingTopic[];
  locator: Locator | null;
  /** The whole and what is compared, by what each lies in. */
  districts: DistrictGroup[];
  coverage: Coverage[];
  /** Where more of it stands. */
  coverageHref: string;
  /** What the whole is called. */
  whole: string;
  recent: Recent[];
  changes: Link;
}

/** What changed on which day, and how where releases say it. */
interface Recent {
  /** The datasets, each with its place in the log. */
  links: Link[];
  summary: string | null;
  modified: string;
}

type KeyQuery = Site["keyFigures"][number];

function keyFigure(catalogue: Catalogue, query: KeyQuery, locale: Locale): KeyFigure {
  const { dataset, row, observation } = keyRowOf(catalogue, query);
  const { places, site } = catalogue;
  const cellText = (role: "period" | "place") => {
    const field = fieldInRole(dataset, role);
    return field ? formatCell(field, row.cells[field.name] ?? "", { locale, places }) : "";
  };
  const unit = publishedUnit({ dataset, column: query.value, row, locale });
  const digits = publishedDigits(dataset, query.value, row);
  const style = { locale, digits, unit, missingLabels: dataset.missingLabels };
  const sources = sourcesOf(dataset, [row]).map(({ title }) => textIn(title, locale));
  return {
    label: textIn(query.label, locale),
    badge: badgeOf(dataset, locale),
    figure: splitNumber(formatObservation(observation, style), observation, style),
    obs: observation.status,
    place: cellText("place"),
    period: cellText("period"),
    source: sources.join(words[locale].separator.list),
    age: ageOfRows([row], { dataset, catalogue, locale }),
    href:
      chartOfRow({ dataset, catalogue, locale }, row) ??
      rowHref(pageHref(site, locale, paths.dataset({ dataset: dataset.id })), row.record),
  };
}

/** The key figures of the site, in its order. */
export const keyFiguresOf = (catalogue: Catalogue, locale: Locale): KeyFigure[] =>
  catalogue.site.keyFigures.map((query) => keyFigure(catalogue, query, locale));

const mostHeadlines = 3;

/** The first headline of each topic, which leads to its view. */
const headlinesOf = (catalogue: Catalogue, locale: Locale): Link[] =>
  catalogue.site.topics
    .flatMap(({ views }) => {
      const named = views.map((name) => viewNamed(catalogue, name));
      return named.find(({ view }) => view.headline) ?? [];
    })
    .slice(0, mostHeadlines)
    .map(({ dataset, view }) => ({
      label: textIn(view.headline, locale) ?? "",
      href: pageHref(catalogue.site, locale, paths.chart({ dataset: dataset.id, view: view.name })),
      badge: badgeOf(dataset, locale),
    }));

const recentCount = 6;

/** What the last releases changed, alike changes of a day together; before the first, the newest datasets. */
function recentOf(catalogue: Catalogue, locale: Locale): Recent[] {
  const { site, datasets } = catalogue;
  const log = pageHref(site, locale, paths.changes);
  const groups = changeGroups(catalogue, locale).map((group) => {
    return { ...group, summary: toldChange(group, locale) };
  });
  const alike = Map.groupBy(groups, ({ date, summary }) => `${date} ${summary}`);
  if (alike.size > 0)
    return [...alike.values()].slice(0, recentCount).map((group) => ({
      links: group.map(({ id, dataset }) => ({ ...dataset, href: fragmentHref(log, id) })),
      summary: group[0]?.summary ?? null,
      modified: group[0]?.when ?? "",
    }));
  const newestFirst = datasets.toSorted((a, b) => (a.modified < b.modified ? 1 : -1));
  return newestFirst.slice(0, recentCount).map((dataset) => {
    const href = pageHref(site, locale, paths.dataset({ dataset: dataset.id }));
    return {
      links: [{ label: textIn(dataset.title, locale), href, badge: badgeOf(dataset, locale) }],
      summary: null,
      modified: formatPeriod(dataset.modified, locale),
    };
  });
}

/** Places that are compared, and what they lie in; null where that is the whole, which stands before them. */
export interface DistrictGroup {
  parent: { label: string; href: string | null } | null;
  links: Link[];
  /** What the group is called where it opens when it is asked for; null where it is open. */
  folded: string | null;
}

function districtGroups(catalogue: Catalogue, locale: Locale): DistrictGroup[] {
  const { places, site } = catalogue;
  const link = (place: Place) => placeLink({ catalogue, locale }, place);
  const hrefOf = (place: Place) => placeHref(catalogue, locale, place.id);
  const all = districtsOf(catalogue);
  const isLong = all.length > mostOpen;
  const whole = places.get(site.city);
  const groups = byParent(catalogue, all);
  const direct = groups.find(({ parent }) => parent === null)?.places ?? [];
  const own = whole ? [whole] : [];
  const open = (some: readonly Place[]) => ({ parent: null, links: some.map(link), folded: null });
  if (isParted(catalogue))
    return [open([...own, ...groups.flatMap(({ parent }) => parent ?? []), ...direct])];
  if (areMany(catalogue)) {
    const label = counted(wordsOf(site, locale).coverage.districts, all, locale);
    const page = { label, href: pageHref(site, locale, paths.compare) };
    return [{ ...open([]), links: [...own.map(link), page] }];
  }
  return [
    ...(isLong
      ? [
          open(own),
          {
            ...open(direct),
            folded: counted(wordsOf(site, locale).coverage.districts, direct, locale),
          },
        ].filter(({ links }) => links.length > 0)
      : [open([...own, ...direct])]),
    ...groups.flatMap(({ parent, places: within }) =>
      parent
        ? [
            {
              parent: { label: textIn(parent.name, locale), href: hrefOf(parent) },
              links: (isLong && hrefOf(parent) !== null ? [parent, ...within] : within).map(link),
              folded: isLong ? counted(textIn(parent.name, locale), within, locale) : null,
            },
          ]
        : [],
    ),
  ];
}

function leadingTopics(
  catalogue: Catalogue,
  locale: Locale,
  once: (figure: ViewFigure) => ViewFigure,
): LeadingTopic[] {
  return catalogue.site.topics.map(({ id, title, views }) => {
    const label = textIn(title, locale);
    return {
      title: { label, href: pageHref(catalogue.site, locale, paths.topic({ topic: id })) },
      more: sayCount(words[locale].front.more, { title: label, count: views.length }, locale),
      lead: once(figureNamed(catalogue, views[0] ?? "", locale)),
    };
  });
}

/** With no more headlines and key figures than these a map would have an empty side. */
const mostShort = 2;

/** The front page: key figures, one leading view a topic, the districts, what changed last. */
export function frontPage(catalogue: Catalogue, locale: Locale): FrontPage {
  const { site } = catalogue;
  const linkTo = (label: string, path: string) => ({ label, href: pageHref(site, locale, path) });
  const keyLabels = site.keyFigures.map(({ label }) => textIn(label, locale));
  const keyFigures = keyFiguresOf(catalogue, locale);
  const keyTerms = definitionsIn(keyLabels, catalogue, locale);
  const headlines = headlinesOf(catalogue, locale);
  const topics = leadingTopics(catalogue, locale, definingOnce(keyTerms));
  const locator = locatorOf(catalogue, locale, null);
  const isShort = locator !== null && headlines.length + keyFigures.length <= mostShort;
  return {
    page: pageOf(catalogue, {
      locale,
      path: paths.home,
      heading: textIn(site.name, locale),
      description: textIn(site.description, locale),
    }),
    intro: textIn(site.description, locale),
    headlines,
    keyFigures,
    keyTerms,
    first: isShort ? (topics[0] ?? null) : null,
    topics: isShort ? topics.slice(1) : topics,
    locator,
    districts: districtGroups(catalogue, locale),
    coverage: coverageOf(catalogue, locale),
    coverageHref: pageHref(site, locale, paths.coverage),
    whole: wholeName(catalogue, locale),
    recent: recentOf(catalogue, locale),
    changes: linkTo(words[locale].changes.heading, paths.changes),
  };
}
