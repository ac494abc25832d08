import { absolute, fileHref, pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { badged, badgeOf } from "../../locales/badge.ts";
import { say, words } from "../../locales/index.ts";
import { formatPeriod } from "../../locales/times.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type Locale, mainLocale, textIn } from "../../model/locale.ts";
import { toCalendar } from "../../publish/calendar.ts";
import type { Link } from "../page/page.ts";
import { dueOf } from "./due-date.ts";

/** When a dataset is due, in words; whether it is overdue is told anew when the page is read. */
export interface DueNote {
  day: string;
  /** The time zone in which it ends; undefined where the site names none. */
  zone: string | undefined;
  text: string;
  /** At the date of the site, which a build has in place of a clock. */
  isOverdue: boolean;
}

export function dueNote(catalogue: Catalogue, dataset: Dataset, locale: Locale): DueNote | null {
  const due = dueOf(dataset, catalogue.planned);
  if (!due) return null;
  const date = formatPeriod(due.day, locale);
  return {
    day: due.day,
    zone: catalogue.site.timeZone,
    text: due.isPlanned ? date : say(words[locale].due.by, { date }),
    isOverdue: due.day < catalogue.modified,
  };
}

/** Releases that were named and have not come: the day, and the dataset. */
export const comingReleases = ({ planned, datasets }: Catalogue) =>
  planned.flatMap(({ dataset: id, date }) => {
    const dataset = datasets.find((each) => each.id === id);
    return dataset && date > dataset.modified ? [{ dataset, date }] : [];
  });

/** The same in words, each with what is said of its day. */
export const comingLinks = (catalogue: Catalogue, locale: Locale): (Link & { due: DueNote })[] =>
  comingReleases(catalogue).map(({ dataset, date }) => ({
    label: textIn(dataset.title, locale),
    href: pageHref(catalogue.site, locale, paths.dataset({ dataset: dataset.id })),
    badge: badgeOf(dataset, locale),
    due: {
      day: date,
      zone: catalogue.site.timeZone,
      text: formatPeriod(date, locale),
      isOverdue: date < catalogue.modified,
    },
  }));

/** How new each dataset is, for programs; a date that has passed says that it was missed. */
export function statusJson(catalogue: Catalogue): string {
  const { site, datasets, modified, planned } = catalogue;
  const status = datasets.map((dataset) => {
    const due = dueOf(dataset, planned);
    return {
      id: dataset.id,
      title: dataset.title,
      status: dataset.status,
      modified: dataset.modified,
      updateFrequency: dataset.updateFrequency,
      due: due?.day ?? null,
      duePlanned: due?.isPlanned ?? false,
      overdue: due !== null && due.day < modified,
      planned: planned.filter((each) => each.dataset === dataset.id).map(({ date }) => date),
      page: absolute(
        site,
        pageHref(site, mainLocale(site), paths.dataset({ dataset: dataset.id })),
      ),
    };
  });
  return `${JSON.stringify({ modified, datasets: status }, null, 1)}\n`;
}

/** The coming releases as a calendar, in the main language of the site. */
export function releaseCalendar(catalogue: Catalogue): string {
  const { site, modified } = catalogue;
  const locale = mainLocale(site);
  const { due } = words[locale];
  const { hostname } = new URL(site.baseUrl);
  return toCalendar({
    name: `${textIn(site.name, locale)} · ${due.coming}`,
    description: absolute(site, fileHref(site, paths.calendar)),
    modified,
    releases: comingReleases(catalogue).map(({ dataset, date }) => ({
      id: `${dataset.id}-${date}@${hostname}`,
      day: date,
      title: badged(textIn(dataset.title, locale), badgeOf(dataset, locale), locale),
      url: absolute(site, pageHref(site, locale, paths.dataset({ dataset: dataset.id }))),
    })),
  });
}
