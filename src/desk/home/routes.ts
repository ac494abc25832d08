import { isLitter } from "../../check/site/folder.ts";
import { sayCount } from "../../locales/format.ts";
import { deskWords, say } from "../../locales/index.ts";
import { formatNames } from "../../locales/names.ts";
import { allDropped, forgetDropped, keepDropped } from "../dropped.ts";
import type { Answer, Asked, Route } from "../route.ts";
import { homePage } from "./page.ts";
import { sheetFile } from "./sheet.ts";

/** Keeps files that were dropped: one is read at once, several wait for their turn. */
async function takeFiles({ desk, locale, form }: Asked): Promise<Answer> {
  const texts = deskWords[locale].home;
  const sent = form.files("file");
  const files = sent.filter(({ name }) => !isLitter(name));
  const [litter] = sent.filter(({ name }) => isLitter(name));
  const of = form.text("dataset");
  const ids: string[] = [];
  for (const file of files)
    ids.push(await keepDropped(desk, file, of === "" ? {} : { dataset: of }));
  const [id] = ids;
  const [folder] = form.texts("folder");
  if (folder !== undefined)
    return { to: ids.length > 0 ? "/#waiting" : "/", notice: say(texts.folder, { name: folder }) };
  if (id === undefined)
    return { to: "/", notice: litter ? say(texts.litter, { name: litter.name }) : texts.noFile };
  if (ids.length === 1) return { to: `/read/${id}/` };
  return { to: "/#waiting", notice: sayCount(texts.several, { count: ids.length }, locale) };
}

/** The page that the desk begins with, and what can be asked for there. */
export const homeRoutes: readonly Route[] = [
  { method: "GET", path: "/", answer: homePage },
  { method: "GET", path: "/sheet/:dataset/", answer: sheetFile },
  {
    method: "POST",
    path: "/drop/",
    answer: takeFiles,
  },
  {
    method: "POST",
    path: "/forget/:id/",
    answer: async ({ desk, locale, params: { id = "" } }) => {
      const file = (await allDropped(desk)).find((each) => each.id === id);
      await forgetDropped(desk, id);
      return { to: "/", notice: say(deskWords[locale].home.forgotten, { name: file?.name ?? "" }) };
    },
  },
  {
    method: "POST",
    path: "/anew/",
    answer: async ({ desk, locale }) => {
      await desk.staged.beginAnew();
      return { to: "/", notice: deskWords[locale].home.begunAnew };
    },
  },
  {
    method: "POST",
    path: "/take-over/",
    answer: async ({ desk, locale }) => {
      const texts = deskWords[locale].home;
      const both = await desk.staged.takeOver();
      const files = formatNames(both, locale);
      return { to: "/", notice: both.length > 0 ? say(texts.both, { files }) : texts.takenOver };
    },
  },
];
