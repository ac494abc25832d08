import { say, staffWords } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import type { Change } from "../../model/change.ts";
import { keyParts } from "../../model/row-key.ts";
import { recordsAs } from "../../parse/table.ts";
import { tableExcerpt } from "../../report/excerpt.ts";
import { fileHtml } from "../../report/html.ts";
import { repairsText } from "../../report/text.ts";
import { isSound, type Addition } from "../add/addition.ts";
import { changeCells } from "../add/markdown.ts";
import { outcomeLines, readingLines } from "../add/report.ts";

/** So many changes are listed. */
const mostChanges = 200;

/** Which row a change is of: what tells it apart, e.g. `2026-04 · 330402`. */
const rowText = ({ key }: Change): string =>
  keyParts(key)
    .map(([, text]) => text)
    .join(" · ");

function countLines({ changes, counts }: Addition, locale: Locale): string[] {
  if (changes.length === 0) return [];
  const left = changes.length - mostChanges;
  const rest = left > 0 ? [say(staffWords[locale].inbox.more, { count: left })] : [];
  return [say(staffWords[locale].add.counts, { ...counts }), ...rest];
}

/** A file whose dataset is called by its title, as whoever drops files knows it. */
function titled(addition: Addition, titles: ReadonlyMap<string, string>): Addition {
  const called = (id: string) => titles.get(id) ?? id;
  const { dataset, nearest, tied } = addition;
  return {
    ...addition,
    dataset: dataset === null ? null : called(dataset),
    nearest: nearest && { ...nearest, dataset: called(nearest.dataset) },
    tied: tied.map(called),
  };
}

interface Telling {
  locale: Locale;
  stamp: string;
  path: string;
  /** What readers call the datasets, by their ids. */
  titles: ReadonlyMap<string, string>;
}

/** What is found out about a file that was dropped, as a page that opens by a double click. */
export async function dropHtml(
  addition: Addition,
  bytes: Uint8Array,
  { locale, stamp, path, titles }: Telling,
): Promise<string> {
  const { name, problems, repairs, reading, dataset, changes } = addition;
  const words = staffWords[locale].inbox;
  const own = problems.filter(({ file, line }) => file === name && line !== null);
  const excerpt =
    reading && own.length > 0 ? tableExcerpt(await recordsAs(bytes, reading), own) : undefined;
  const outcome = !isSound(addition) ? "faulty" : changes.length === 0 ? "same" : "sound";
  return fileHtml(
    {
      title: name,
      verdict: say(words[outcome], { file: `"${path}"` }),
      stamp,
      parts: [
        readingLines(titled(addition, titles), locale),
        dataset === null ? [] : repairsText(repairs, locale),
        countLines(addition, locale),
        outcome === "same" ? [] : outcomeLines(addition, locale),
      ],
      table: {
        head: staffWords[locale].add.head,
        rows: changes
          .slice(0, mostChanges)
          .map((each) => changeCells({ ...each, key: rowText(each) }, locale)),
      },
      problems,
      excerpts: new Map(excerpt ? [[name, excerpt]] : []),
    },
    locale,
  );
}
