import { deskWords, say } from "../../locales/index.ts";
import { formatNames } from "../../locales/names.ts";
import { allDropped, forgetDropped, keepDropped } from "../dropped.ts";
import type { Route } from "../route.ts";
import { homePage } from "./page.ts";
import { sheetFile } from "./sheet.ts";

/** The page that the desk begins with, and what can be asked for there. */
export const homeRoutes: readonly Route[] = [
  { method: "GET", path: "/", answer: homePage },
  { method: "GET", path: "/sheet/:dataset/", answer: sheetFile },
  {
    method: "POST",
    path: "/drop/",
    answer: async ({ desk, locale, form }) => {
      const file = form.file("file");
      if (!file) return { to: "/", notice: deskWords[locale].home.noFile };
      const dataset = form.text("dataset");
      const id = await keepDropped(desk, file, dataset === "" ? {} : { dataset });
      return { to: `/read/${id}/` };
    },
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
