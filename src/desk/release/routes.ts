import { deskWords } from "../../locales/index.ts";
import type { Answer, Asked, Route } from "../route.ts";
import { builtFiles, rememberServed } from "../served.ts";
import { dayFault, daysOf } from "./days.ts";
import { answerPath, isSaid, keepReason, saidOf } from "./doubts.ts";
import { releasePage } from "./page.ts";

const script = "scripts/desk/release.ts";
const here = "/release/";

/** Writes down why something strange is right; a word that is no reason is asked for again. */
async function confirm(asked: Asked): Promise<Answer> {
  const said = await saidOf(asked);
  if (!said) return { to: here };
  if (!(await isSaid(asked, said))) return releasePage(asked, said);
  return { to: here, notice: await keepReason(asked, said) };
}

/** Begins a job, whose page is that of releases. */
const began = ({ desk, locale }: Asked, ...job: Parameters<Asked["desk"]["begin"]>): Answer =>
  desk.begin(...job) ? { to: here } : { to: here, notice: deskWords[locale].desk.busy };

/** Brings the site to where somebody says that it is served from, or only says what would be done. */
async function bring(asked: Asked): Promise<Answer> {
  const { desk, locale, form } = asked;
  const target = form.text("target").trim();
  if (target === "") return { to: here, notice: deskWords[locale].release.noTarget };
  await rememberServed(desk, { target });
  const isRehearsal = form.text("way") !== "bring";
  const options = [...(isRehearsal ? ["--dry-run"] : []), "--lang", locale, "--", target];
  return began(asked, isRehearsal ? "rehearsal" : "deploy", ["scripts/deploy.ts", ...options]);
}

/** Releases of what is on the desk, and what comes after. */
export const releaseRoutes: readonly Route[] = [
  { method: "GET", path: here, answer: (asked) => releasePage(asked) },
  { method: "POST", path: answerPath, answer: confirm },
  {
    method: "POST",
    path: here,
    answer: async (asked) => {
      const { desk, locale, form } = asked;
      const date = form.text("date");
      const { log } = await desk.staged.loaded();
      const fault = dayFault(date, daysOf(log, desk.today()), locale);
      if (fault !== null) return { to: here, notice: fault };
      return began(asked, "release", [script, "--date", date, "--lang", locale]);
    },
  },
  {
    method: "POST",
    path: "/release/take-back/",
    answer: (asked) => began(asked, "takeBack", [script, "--lang", asked.locale]),
  },
  { method: "POST", path: "/release/bring/", answer: bring },
  {
    method: "POST",
    path: "/release/uploaded/",
    answer: async ({ desk, locale }) => {
      const built = await builtFiles(desk);
      if (built) await rememberServed(desk, { files: Object.fromEntries(built) });
      return { to: here, notice: deskWords[locale].release.uploaded };
    },
  },
];
