import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** What somebody said of a file, for the next one with the same labels. */
const Choice = z.strictObject({
  dataset: z.string(),
  /** Of a workbook; null where its usual one was read. */
  sheet: z.string().nullable(),
  /** The labels of such a file, in its order. */
  labels: z.array(z.string()),
  /** By label the column that it is; null where it is not to be read. */
  columns: z.record(z.string(), z.string().nullable()),
  /** By the name of a field that such files lack what it is in each of their rows; never a time, which passes. */
  given: z.record(z.string(), z.string()).default({}),
});

export type Choice = z.infer<typeof Choice>;

const Choices = z.array(Choice);

/** Where a project keeps them. */
export const choicesFile = ".desk/choices.json";

/** What was said of files of a project, the newest first. */
export async function loadChoices(root: string): Promise<Choice[]> {
  const file = join(root, choicesFile);
  return existsSync(file) ? Choices.parse(JSON.parse(await readFile(file, "utf8"))) : [];
}

const isOfOneKind = (one: Choice, other: Choice): boolean =>
  one.labels.join("\n") === other.labels.join("\n") && one.sheet === other.sheet;

/** The text of their file with one more, which takes the place of an older one of its kind. */
export const choicesText = (choices: readonly Choice[], choice: Choice): string =>
  `${JSON.stringify([choice, ...choices.filter((each) => !isOfOneKind(each, choice))], null, 2)}\n`;
