import { join } from "node:path";
import { choicesFile, choicesText, loadChoices } from "../../load/next/choices.ts";
import { deskWords, say } from "../../locales/index.ts";
import { isSound, type Addition } from "../../publishing/add/addition.ts";
import { choiceOf } from "../../publishing/add/choice.ts";
import { additionOf } from "../addition.ts";
import type { Desk } from "../desk.ts";
import { datasetTitle } from "../titles.ts";
import { dropped, forgetDropped, sayOfDropped, type Dropped } from "../dropped.ts";
import type { Answer, Asked, Route } from "../route.ts";
import { addPage } from "./page.ts";
import { answerIn, nameOf, questionsOf } from "./questions.ts";

/** Keeps what was said of a file for the next one with the same labels. */
async function keepChoice(desk: Desk, file: Dropped, addition: Addition): Promise<void> {
  const choice = choiceOf(addition, (await desk.staged.loaded()).known, file);
  if (!choice) return;
  const text = choicesText(await loadChoices(desk.root), choice);
  await desk.disk.write(join(desk.root, choicesFile), text);
}

/** Adds a file to the data on the desk; one that would leave open what only people can say is not added. */
async function add({ desk, locale, params: { id = "" } }: Asked): Promise<Answer> {
  const file = await dropped(desk, id);
  const addition = await additionOf(desk, file, locale);
  const { dataset, doubts, writes, counts, after } = addition;
  const texts = deskWords[locale].add;
  if (dataset === null || doubts.length > 0 || writes.size === 0)
    return { to: `/add/${id}/`, notice: texts.notAdded };
  const title = datasetTitle(dataset, await desk.staged.loaded(), locale);
  await keepChoice(desk, file, addition);
  await desk.staged.change(
    say(texts.label, { name: file.name, title }),
    writes,
    after ?? undefined,
  );
  await forgetDropped(desk, id);
  const notice = say(texts.added, { title, added: counts.added, changed: counts.changed });
  return { to: isSound(addition) ? "/see/" : "/", notice };
}

/** Writes down why something strange is right, or forgets it. */
async function answer({ desk, locale, params, form }: Asked): Promise<Answer> {
  const { id = "" } = params;
  const file = await dropped(desk, id);
  const addition = await additionOf(desk, file, locale);
  const name = form.text("target");
  const question = questionsOf(addition, file).find(({ target }) => nameOf(target) === name);
  if (!question) return { to: `/add/${id}/` };
  const { site } = await desk.staged.loaded();
  const said = answerIn(form, question.target, site?.locales ?? []);
  const others = file.answers.filter((each) => nameOf(each) !== name);
  const isForgotten = form.text("forget") !== "";
  const answers = isForgotten ? others : [...others, said];
  await sayOfDropped(desk, id, { answers });
  const left = questionsOf(await additionOf(desk, { ...file, answers }, locale), {
    ...file,
    answers,
  });
  const isOpen = left.some((each) => each.answer === null);
  return { to: `/add/${id}/#${isOpen ? "question-0" : "add"}` };
}

/** Says whether rows go that the file lacks. */
async function sayGone({ desk, params: { id = "" }, form }: Asked): Promise<Answer> {
  await sayOfDropped(desk, id, { isRemoving: form.text("remove") === "yes" });
  return { to: `/add/${id}/` };
}

/** Says that a table that is a workbook is kept as CSV from now on. */
async function sayTurned({ desk, params: { id = "" }, form }: Asked): Promise<Answer> {
  await sayOfDropped(desk, id, { isTurning: form.text("turn") === "yes" });
  return { to: `/add/${id}/` };
}

/** What a file that was dropped adds to the data on the desk. */
export const addRoutes: readonly Route[] = [
  { method: "GET", path: "/add/:id/", answer: addPage },
  { method: "POST", path: "/add/:id/", answer: add },
  { method: "POST", path: "/add/:id/answer/", answer },
  { method: "POST", path: "/add/:id/gone/", answer: sayGone },
  { method: "POST", path: "/add/:id/csv/", answer: sayTurned },
];
