import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { commandWords, type CommandWords } from "../../locales/index.ts";
import { wordsOf } from "../../locales/levels.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Locale } from "../../model/locale.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";

type CommandName = keyof CommandWords["commands"];

/** The commands in the order in which staff come to need them. */
const groups = {
  monthly: ["desk", "data:add", "data:check", "data:diff", "release", "deploy"],
  sometimes: [
    ...(["watch", "data:new", "data:view", "data:compare", "data:withdraw", "data:place"] as const),
    ...(["data:template", "data:explain", "freeze", "dev", "preview"] as const),
  ],
  machines: ["build", "nginx", "caddy"],
} as const satisfies Record<string, readonly CommandName[]>;

/** What can be done in the project's folder, for one sort of day. */
export interface CommandGroup {
  heading: string;
  commands: { call: string; does: string }[];
}

export interface StaffPage {
  page: Page;
  /** What of this site is for those who keep its data. */
  links: (Link & { does: string })[];
  groups: CommandGroup[];
}

/** The page that leads staff to all that they work with. */
export function staffPage(catalogue: Catalogue, locale: Locale): StaffPage {
  const { site } = catalogue;
  const texts = wordsOf(site, locale);
  const { heading, description } = texts.staff;
  const link = (label: string, path: string, does: string) => {
    return { label, href: pageHref(site, locale, path), does };
  };
  const { commands } = commandWords[locale];
  return {
    page: pageOf(catalogue, { locale, path: paths.staff, heading, description }),
    links: [
      link(texts.staffCheck.heading, paths.staffCheck, texts.staffCheck.description),
      link(texts.coverage.heading, paths.coverage, texts.coverage.intro),
      link(texts.changes.heading, paths.changes, texts.changes.description),
    ],
    groups: Object.entries(groups).map(([name, names]) => ({
      heading: texts.staff[name as keyof typeof groups],
      commands: names.map((each) => {
        const { takes, does } = commands[each];
        const call = `npm run ${each}${takes === "" ? "" : ` -- ${takes}`}`;
        return { call, does };
      }),
    })),
  };
}
