import { intro, isCancel, outro, select, text } from "@clack/prompts";
import type { Answers, Question } from "../src/draft/writing.ts";
import { staffWords } from "../src/locales/index.ts";
import type { Locale } from "../src/model/locale.ts";

/** Whether there is somebody to ask: what runs by itself waits for no answer. */
export const isAttended = (): boolean => process.stdin.isTTY && process.stdout.isTTY;

/** Asks one question in the terminal; blank where it is skipped, null where no more are wanted. */
async function answerTo({ hint, choices }: Question, skip: string): Promise<string | null> {
  const options = [...choices, ""].map((value) => ({ value, label: value === "" ? skip : value }));
  const answer =
    choices.length > 0
      ? await select({ message: hint, options, initialValue: "" }) // Enter alone says nothing
      : await text({ message: hint, placeholder: skip, defaultValue: "" });
  return isCancel(answer) ? null : answer.trim();
}

/** Asks one question after the other, each of which may be skipped, until there are no more or enough. */
export async function askAll(questions: readonly Question[], locale: Locale): Promise<Answers> {
  const words = staffWords[locale].draft.ask;
  const answers: Answers = {};
  intro(words.intro);
  for (const question of questions) {
    const answer = await answerTo(question, words.skip);
    if (answer === null) break;
    if (answer !== "") answers[question.name] = answer;
  }
  outro(words.end);
  return answers;
}
