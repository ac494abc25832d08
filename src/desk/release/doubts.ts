import type { Loaded } from "../../load/catalogue.ts";
import { deskWords, say } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import { confirmationsFile } from "../../model/release.ts";
import { confirmationsText, type Answer as Said } from "../../publishing/add/confirming.ts";
import { answerIn, faultOf, nameOf, questionList, type Question } from "../add/questions.ts";
import type { Html } from "../html.ts";
import type { Asked } from "../route.ts";
import { datasetTitle } from "../titles.ts";

/** Where it is said why something strange is right. */
export const answerPath = "/release/answer/";

/** What is strange in the data on the desk, with what somebody said that is no reason yet. */
const questionsOf = ({ problems }: Loaded, said: Said | null): Question[] =>
  problems.flatMap((problem) => {
    const { confirms: target } = problem;
    if (!target) return [];
    const isMeant = said !== null && nameOf(said) === nameOf(target);
    return [{ target, problem, answer: isMeant ? said : null }];
  });

/** What is strange, as questions, each with a field for the reason. */
export const doubtsPart = (loaded: Loaded, said: Said | null, locale: Locale): Html | null =>
  questionList(questionsOf(loaded, said), { loaded, locale, action: answerPath });

/** What a form says of a question that is still asked; null where it is not. */
export async function saidOf({ desk, form }: Asked): Promise<Said | null> {
  const loaded = await desk.staged.loaded();
  const name = form.text("target");
  const question = questionsOf(loaded, null).find(({ target }) => nameOf(target) === name);
  return question ? answerIn(form, question.target, loaded.site?.locales ?? []) : null;
}

/** Whether a reason is said in each language of the site, and by whom. */
export async function isSaid({ desk, locale }: Asked, { reason, who }: Said): Promise<boolean> {
  const { site } = await desk.staged.loaded();
  const texts = [...(site?.locales ?? []).map((each) => reason[each] ?? ""), who];
  return texts.every((text) => faultOf(text, deskWords[locale].add) === null);
}

/** Writes a reason down, as a change of the data on the desk that can be taken back; says so. */
export async function keepReason({ desk, locale }: Asked, said: Said): Promise<string> {
  const texts = deskWords[locale].release;
  const { staged } = desk;
  const loaded = await staged.loaded();
  const languages = loaded.site?.locales ?? [];
  const written = { root: staged.root, answers: [said], date: desk.today(), languages };
  const text = await confirmationsText(written);
  if (text === null) return texts.reasonUnkept;
  const title = datasetTitle(said.dataset, loaded, locale);
  await staged.change(say(texts.reasonLabel, { title }), new Map([[confirmationsFile, text]]));
  return texts.reasonKept;
}
