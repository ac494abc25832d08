import { answerNames } from "../../draft/writing.ts";
import { withTopicViews } from "../../load/described.ts";
import { idOfFile } from "../../load/fresh/drafted.ts";
import { deskWords, say } from "../../locales/index.ts";
import { areWarnings } from "../../model/problem.ts";
import type { Form } from "../form.ts";
import type { Answer, Asked, Route } from "../route.ts";
import { datasetTitle } from "../titles.ts";
import { descriptorOf, siteFile, textOf, withView } from "../view/planned.ts";
import { freshOf, type Fresh } from "./drafted.ts";
import { draftedPage, refusedPage, uploadPage } from "./page.ts";
import { forgetTable, keepTable, sayOfTable, tableAtHand, type Told } from "./told.ts";

async function freshPage({ desk, locale }: Asked): Promise<Answer> {
  const table = await tableAtHand(desk);
  if (!table) return uploadPage(locale);
  const fresh = await freshOf(desk, table, locale);
  const { told } = table;
  return typeof fresh === "string"
    ? refusedPage(told, fresh, locale)
    : draftedPage({ told, fresh, locale });
}

async function takeTable({ desk, locale, form }: Asked): Promise<Answer> {
  const file = form.file("file");
  if (!file) return { to: "/new/", notice: deskWords[locale].fresh.noFile };
  await keepTable(desk, file, idOfFile(file.name));
  return { to: "/new/" };
}

/** What a form says of a table, beside what was said before. */
function toldIn(form: Form, told: Told): Told {
  const answers = form.startingWith("answer ");
  const said = answerNames.flatMap((name) => {
    const answer = (answers.get(name) ?? told.answers[name] ?? "").replaceAll(/\s+/g, " ").trim();
    return answer === "" ? [] : [[name, answer] as const];
  });
  const written = [...form.startingWith("text ")].map(
    ([at, text]) => [at, text.replaceAll(/\s+/g, " ").trim()] as const,
  );
  const texts = Object.entries({ ...told.texts, ...Object.fromEntries(written) });
  return {
    ...told,
    id: form.text("id").trim() || told.id,
    sheet: form.text("sheet"),
    isKept: form.text("kept") !== "",
    answers: Object.fromEntries(said),
    texts: Object.fromEntries(texts.filter(([, text]) => text !== "")),
    value: form.text("value"),
    views: form.texts("view"),
  };
}

/** What is said of the table is kept, whatever is still wrong with it. */
async function keepTold({ desk, form }: Asked): Promise<Answer> {
  const table = await tableAtHand(desk);
  if (table) await sayOfTable(desk, toldIn(form, table.told));
  return { to: "/new/" };
}

/** What a sound draft writes: its folder, the views that were chosen, and its topic's page. */
async function writesOf({ desk }: Asked, told: Told, fresh: Fresh) {
  const { files, fitting, loaded } = fresh;
  const { site, catalogue } = loaded;
  const file = descriptorOf(told.id);
  const chosen = fitting.filter(({ raw }) => told.views.includes(raw.name));
  const drafted = files.get(file);
  const descriptor = chosen.reduce(
    (json, each) => withView(json, each, site?.locales ?? []),
    typeof drafted === "string" ? drafted : "",
  );
  const dataset = catalogue?.datasets.find(({ id }) => id === told.id);
  const own = (dataset?.views ?? []).filter(({ kind }) => kind !== "table");
  const shown = [...own, ...chosen.map(({ raw }) => raw)].map(({ name }) => `${told.id}/${name}`);
  const topics = withTopicViews(
    await textOf(desk.staged.root, siteFile),
    dataset?.topic ?? "",
    shown,
  );
  return new Map([...files, [file, descriptor] as const, [siteFile, topics] as const]);
}

/** Makes the dataset, once nothing is wrong with it. */
async function makeDataset(asked: Asked): Promise<Answer> {
  const { desk, locale, form } = asked;
  const table = await tableAtHand(desk);
  if (!table) return { to: "/new/" };
  const told = toldIn(form, table.told);
  await sayOfTable(desk, told);
  const fresh = await freshOf(desk, { ...table, told }, locale);
  if (typeof fresh === "string" || fresh.lacking > 0 || !areWarnings(fresh.problems))
    return { to: "/new/" };
  const texts = deskWords[locale].fresh;
  const title = datasetTitle(told.id, fresh.loaded, locale);
  await desk.staged.change(say(texts.made, { title }), await writesOf(asked, told, fresh));
  await forgetTable(desk);
  return { to: `/view/${told.id}/`, notice: texts.madeNotice };
}

async function forget({ desk, locale }: Asked): Promise<Answer> {
  await forgetTable(desk);
  return { to: "/new/", notice: deskWords[locale].fresh.forgotten };
}

/** A new dataset of any table. */
export const freshRoutes: readonly Route[] = [
  { method: "GET", path: "/new/", answer: freshPage },
  { method: "POST", path: "/new/", answer: takeTable },
  { method: "POST", path: "/new/told/", answer: keepTold },
  { method: "POST", path: "/new/save/", answer: makeDataset },
  { method: "POST", path: "/new/forget/", answer: forget },
];
