import { deskWords, say } from "../locales/index.ts";
import { localeIds } from "../model/locale.ts";
import { bareFramed } from "./frame.ts";
import type { Asked, Route } from "./route.ts";

/** The page of the desk from which something was asked: a path, and no other site. */
function pageBefore({ form }: Asked): string {
  const path = form.text("path");
  return /^\/(?!\/)[\w/.%~-]*$/.test(path) ? path : "/";
}

/** What every page of the desk can ask for. */
export const commonRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/language/",
    answer: (asked) => {
      const chosen = localeIds.find((each) => each === asked.form.text("locale"));
      if (chosen) asked.desk.locale = chosen;
      return { to: pageBefore(asked) };
    },
  },
  {
    method: "POST",
    path: "/undo/",
    answer: async (asked) => {
      const change = await asked.desk.staged.undo();
      const { undone, nothingToUndo } = deskWords[asked.locale].desk;
      const notice = change ? say(undone, { change: change.label }) : nothingToUndo;
      return { to: pageBefore(asked), notice };
    },
  },
  {
    method: "POST",
    path: "/close/",
    answer: ({ desk, locale }) => {
      const texts = deskWords[locale].desk;
      if (desk.job && !desk.job.outcome) return { to: "/release/", notice: texts.busy };
      desk.close();
      return { bytes: bareFramed(locale, texts.ended, texts.endedText), type: "text/html" };
    },
  },
];
