import { say, staffWords } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import { recordsAs } from "../../parse/table.ts";
import { changeText } from "../../publish/difference.ts";
import { tableExcerpt } from "../../report/excerpt.ts";
import { fileHtml } from "../../report/html.ts";
import { repairsText } from "../../report/text.ts";
import { isSound, type Addition } from "../add/addition.ts";
import { outcomeLines, readingLines } from "../add/report.ts";

/** So many changes are listed. */
const mostChanges = 200;

function changeLines({ changes, counts }: Addition, locale: Locale): string[] {
  if (changes.length === 0) return [];
  const { counts: text } = staffWords[locale].add;
  const shown = changes.slice(0, mostChanges).map((each) => changeText(each, locale));
  const left = changes.length - shown.length;
  const rest = left > 0 ? [say(staffWords[locale].inbox.more, { count: left })] : [];
  return [say(text, { ...counts }), ...shown, ...rest];
}

/** What is found out about a file that was dropped, as a page that opens by a double click. */
export async function dropHtml(
  addition: Addition,
  bytes: Uint8Array,
  { locale, stamp, path }: { locale: Locale; stamp: string; path: string },
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
        readingLines(addition, locale),
        dataset === null ? [] : repairsText(repairs, locale),
        changeLines(addition, locale),
        outcome === "same" ? [] : outcomeLines(addition, locale),
      ],
      problems,
      excerpts: new Map(excerpt ? [[name, excerpt]] : []),
    },
    locale,
  );
}
