import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { loadCatalogue } from "../../load/catalogue.ts";
import { choicesFile, choicesText, loadChoices } from "../../load/next/choices.ts";
import type { ChosenColumns } from "../../load/next/labels.ts";
import { bytesGiven } from "../../load/read.ts";
import { say, staffWords } from "../../locales/index.ts";
import type { Localised } from "../../model/locale.ts";
import type { Disk } from "../files/disk.ts";
import { commit } from "../files/transaction.ts";
import { oneAtATime } from "../one-at-a-time.ts";
import type { Terminal } from "../terminal.ts";
import { isSound, planAddition, type Addition, type AdditionWanted } from "./addition.ts";
import { additionJson, additionText } from "./report.ts";
import { additionMarkdown } from "./markdown.ts";
import type { AdditionFormat } from "./told.ts";

interface Wanted {
  root: string;
  terminal: Terminal;
  disk: Disk;
  /** The path of the file. */
  file: string;
  dataset?: string | undefined;
  sheet?: string | undefined;
  /** By label the field that a column is; null where it is not to be read. */
  columns?: ChosenColumns | undefined;
  date: string;
  /** Whether it is only shown. */
  isDry: boolean;
  /** Whether it is written also where the data is sound again only with other files. */
  isAnyway?: boolean;
  /** Whether rows go that the file lacks. */
  isRemoving: boolean;
  /** Whether all is mended for which there is a suggestion. */
  isFixing: boolean;
  /** Why what is strange is right, and who says so. */
  reason?: { reason: Localised; who: string } | undefined;
  format: AdditionFormat;
}

/**
 * Adds a file to its dataset: shows how it was read, what is new, changed and gone, and what would be
 * wrong then, and writes it where nothing is. False where something is. An Error where there is no
 * such dataset, or no such file.
 */
export const addFile = (wanted: Wanted): Promise<boolean> =>
  oneAtATime("data:add", wanted, () => add(wanted));

/** The plan, with the reason given for all that is strange. */
async function planned(wanted: AdditionWanted, reason: Wanted["reason"]): Promise<Addition> {
  const loaded = await loadCatalogue(wanted.root);
  const plan = await planAddition({ ...wanted, loaded });
  if (!reason || plan.doubts.length === 0) return plan;
  const answers = plan.doubts.flatMap(({ confirms }) =>
    confirms ? [{ ...confirms, ...reason }] : [],
  );
  return planAddition({ ...wanted, loaded, answers });
}

/** What was said of the file, for the next of its kind; null where nothing was. */
async function chosenText(
  { root, sheet, columns = {} }: Wanted,
  { dataset, columns: found }: Pick<Addition, "dataset" | "columns">,
): Promise<string | null> {
  if (dataset === null || (!sheet && Object.keys(columns).length === 0)) return null;
  const labels = found.map(({ label }) => label.trim());
  const choice = { dataset, sheet: sheet ?? null, labels, columns: { ...columns } };
  return choicesText(await loadChoices(root), choice);
}

/** What became of it, in a line or two. */
function endText(plan: Addition, { terminal, isDry }: Wanted, written: readonly string[]): string {
  const words = staffWords[terminal.locale].add;
  const { path, recoded } = plan;
  if (written.length > 0)
    return [
      ...(recoded
        ? [say(words.encoded, { path: path ?? "", encoding: recoded.toUpperCase() })]
        : []),
      say(words.written, { paths: written.join(", ") }),
    ].join("\n");
  return isDry && isSound(plan) ? words.dry : words.unwritten;
}

function tell(plan: Addition, wanted: Wanted, written: readonly string[]): void {
  const { terminal, format } = wanted;
  const { locale } = terminal;
  if (format === "json") {
    terminal.log(additionJson(plan, locale, written));
    return;
  }
  const text = format === "text" ? additionText(plan, locale) : additionMarkdown(plan, locale);
  const report = `${text}\n\n${endText(plan, wanted, written)}`;
  if (isSound(plan)) terminal.log(report);
  else terminal.error(report);
}

async function add(wanted: Wanted): Promise<boolean> {
  const { root, terminal, disk, file, reason, isDry, dataset, sheet, columns } = wanted;
  const { date, isRemoving, isFixing, isAnyway = false } = wanted;
  const { locale } = terminal;
  const from = resolve(root, file);
  if (!existsSync(from)) throw new Error(say(staffWords[locale].draft.noFile, { file }));
  const bytes = await bytesGiven(from);
  const choices = await loadChoices(root);
  const told = { root, dataset, sheet, columns, date, isRemoving, isFixing };
  const plan = await planned({ ...told, name: basename(file), bytes, choices, locale }, reason);
  const isAdded = isSound(plan) || (isAnyway && plan.doubts.length === 0);
  const isDue = isAdded && plan.writes.size > 0 && !isDry;
  const written = isDue ? [...plan.writes.keys()] : [];
  if (isDue) {
    const chosen = await chosenText(wanted, plan);
    await terminal.uninterrupted(() => commit(root, { write: plan.writes, remove: [] }, disk));
    if (chosen !== null) await disk.write(resolve(root, choicesFile), chosen);
  }
  tell(plan, wanted, written);
  return isSound(plan);
}
