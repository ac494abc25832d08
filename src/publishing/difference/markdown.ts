import { formatList } from "../../locales/format.ts";
import { sayCount } from "../../locales/format.ts";
import { say, staffWords, words } from "../../locales/index.ts";
import { visible } from "../../locales/problems.ts";
import type { Change } from "../../model/change.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import { markdownFold, markdownTable, markdownText } from "../../report/markdown-text.ts";
import type { Affected, Chart } from "./affected.ts";
import type { Difference } from "./difference.ts";
import type { Pictures } from "./pictures.ts";

/** So many changes stand in sight, and so many of anything in all: a comment holds 65,536 characters. */
const room = { shown: 15, changes: 150, charts: 20, pages: 60 };

/** Where what a comment shows and leads to is found. */
export interface Addresses {
  /** Of a page, by its address from the root of its host. */
  page: (href: string) => string;
  /** Of the folder of pictures, with its last `/`. */
  pictures: string;
}

interface Told {
  pictures: Pictures;
  addresses: Addresses;
  locale: Locale;
}

/** An address that ends neither the link that it stands in nor the cell; what is escaped in it stays so. */
const linked = (address: string): string =>
  encodeURI(address)
    .replace(/%25(?=[\dA-F]{2})/gi, "%")
    .replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

function changeCells(change: Change, locale: Locale): string[] {
  const { changes } = words[locale];
  const { kind, dataset, key, column, old, new: now, reason } = change;
  const isCell = kind === "changed";
  const cell = (text: string): string => {
    const shown = visible(text);
    return markdownText(shown === "" && isCell ? changes.blank : shown);
  };
  return [
    markdownText(dataset),
    markdownText(changes.kind[kind]),
    markdownText([key, column].filter((text) => text !== "").join(" · ")),
    cell(old),
    cell(now),
    markdownText(textIn(reason, locale) ?? ""),
  ];
}

function changeParts(changes: readonly Change[], locale: Locale): string[] {
  const texts = staffWords[locale].difference;
  if (changes.length === 0) return [];
  const table = (some: readonly Change[]) =>
    markdownTable(
      texts.head.map(markdownText),
      some.map((change) => changeCells(change, locale)),
    );
  const folded = changes.slice(room.shown, room.changes);
  const left = changes.length - room.changes;
  const count = { count: changes.length - room.shown };
  return [
    table(changes.slice(0, room.shown)),
    ...(folded.length > 0
      ? [markdownFold(markdownText(sayCount(texts.more, count, locale)), table(folded))]
      : []),
    ...(left > 0 ? [markdownText(sayCount(texts.left, { count: left }, locale))] : []),
  ];
}

function chartPart({ id, title, before, after, states }: Chart, told: Told): string {
  const { pictures, addresses, locale } = told;
  const texts = staffWords[locale].difference;
  const names = pictures.get(id);
  const image = (name: string | null | undefined, alt: string): string =>
    name == null ? "" : `![${markdownText(alt)}](${linked(addresses.pictures + name)})`;
  const sentences = [before, after].map((text) => markdownText(text ?? texts.none));
  const rows = [
    sentences,
    ...(names ? [[image(names.before, texts.before), image(names.after, texts.after)]] : []),
  ];
  const others =
    states.length > 0
      ? [markdownText(say(texts.states, { states: formatList(states, locale) }))]
      : [];
  return [
    `**${markdownText(title)}** \`${id}\``,
    markdownTable([texts.before, texts.after].map(markdownText), rows),
    ...others,
  ].join("\n\n");
}

/** What differs, as a comment on a change of the data: values, charts before and after, pages. */
export function differenceMarkdown(
  { changes, against, problems }: Difference,
  { charts, pages }: Affected,
  told: Told,
): string {
  const { locale, addresses } = told;
  const texts = staffWords[locale].difference;
  const { release } = words[locale];
  const links = pages.slice(0, room.pages).map(({ label, href }) => {
    return `- [${markdownText(label)}](${linked(addresses.page(href))})`;
  });
  const count = { count: changes.length };
  const parts = [
    `### ${markdownText(against === null ? texts.sinceRelease : texts.sinceFolder)}`,
    `**${markdownText(changes.length === 0 ? texts.same : sayCount(texts.values, count, locale))}**`,
    ...changeParts(changes, locale),
    ...(charts.length > 0
      ? [`**${markdownText(sayCount(texts.charts, { count: charts.length }, locale))}**`]
      : []),
    ...charts.slice(0, room.charts).map((chart) => chartPart(chart, told)),
    ...(links.length > 0
      ? [
          markdownFold(
            markdownText(sayCount(texts.pages, { count: pages.length }, locale)),
            links.join("\n"),
          ),
        ]
      : []),
    ...(problems > 0
      ? [markdownText(sayCount(release.problems, { count: problems }, locale))]
      : []),
  ];
  return `${parts.join("\n\n")}\n`;
}
