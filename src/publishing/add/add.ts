import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { loadCatalogue, type Loaded } from "../../load/catalogue.ts";
import { choicesFile, choicesText, loadChoices } from "../../load/next/choices.ts";
import { bytesGiven } from "../../load/read.ts";
import type { ChosenColumns, GivenValues } from "../../load/next/labels.ts";
import { say, staffWords } from "../../locales/index.ts";
import type { Localised } from "../../model/locale.ts";
import type { AdditionFormat } from "../../report/forms.ts";
import type { Disk } from "../files/disk.ts";
import { commit, fileChanges } from "../files/transaction.ts";
import { oneAtATime } from "../one-at-a-time.ts";
import type { Terminal } from "../terminal.ts";
import { choiceOf } from "./choice.ts";
import { isSound, planAddition, type Addition, type AdditionWanted } from "./addition.ts";
import { additionJson, additionText } from "./report.ts";
import { additionMarkdown } from "./markdown.ts";

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
  /** What a field that it has no column for is in each of its rows. */
  given?: GivenValues | undefined;
  date: string;
  /** Whether it is only shown. */
  isDry: boolean;
  /** Whether it is written also where the data is sound again only with other files. */
  isAnyway?: boolean;
  /** Whether rows go that the file lacks. */
  isRemoving: boolean;
  /** Whether a table that is a workbook is kept as CSV from now on. */
  isTurning?: boolean;
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
async function planned(
  wanted: AdditionWanted & { loaded: Loaded },
  reason: Wanted["reason"],
): Promise<Addition> {
  const plan = await planAddition(wanted);
  if (!reason || plan.doubts.length === 0) return plan;
  const answers = plan.doubts.flatMap(({ confirms }) =>
    confirms ? [{ ...confirms, ...reason }] : [],
  );
  return planAddition({ ...wanted, answers });
}

/** An Error where something was said of a column that the file has, or its dataset has not. */
function checkGiven({ dataset, name, given }: Addition, { terminal, given: told = {} }: Wanted) {
  const field = Object.keys(told).find((each) => !given.some((own) => own.field === each));
  if (dataset === null || field === undefined) return;
  const params = { field, dataset, file: name };
  throw new Error(say(staffWords[terminal.locale].add.ungiven, params));
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
  const { root, terminal, disk, file, reason, isDry, dataset, sheet, columns, given } = wanted;
  const { date, isRemoving, isFixing, isTurning = false, isAnyway = false } = wanted;
  const { locale } = terminal;
  const from = resolve(root, file);
  if (!existsSync(from)) throw new Error(say(staffWords[locale].draft.noFile, { file }));
  const bytes = await bytesGiven(from);
  const choices = await loadChoices(root);
  const loaded = await loadCatalogue(root);
  const told = {
    root,
    loaded,
    dataset,
    sheet,
    columns,
    given,
    date,
    isRemoving,
    isFixing,
    isTurning,
  };
  const plan = await planned({ ...told, name: basename(file), bytes, choices, locale }, reason);
  checkGiven(plan, wanted);
  const isAdded = isSound(plan) || (isAnyway && plan.doubts.length === 0);
  const isDue = isAdded && plan.writes.size > 0 && !isDry;
  const written = isDue ? [...plan.writes.keys()] : [];
  if (isDue) {
    const choice = choiceOf(plan, loaded.known, { sheet });
    await terminal.uninterrupted(() => commit(root, fileChanges(plan.writes), disk));
    if (choice) await disk.write(resolve(root, choicesFile), choicesText(choices, choice));
  }
  tell(plan, wanted, written);
  return isSound(plan);
}
