import { parseArgs } from "node:util";
import { outcomeText } from "../src/report/text.ts";
import { loadCatalogue } from "../src/load/catalogue.ts";
import { say, words } from "../src/locales/index.ts";
import type { Catalogue } from "../src/model/catalogue.ts";
import type { Change, LoggedChange } from "../src/model/change.ts";
import { localeIds, type Locale } from "../src/model/locale.ts";
import { parsePeriod } from "../src/model/period.ts";
import { differenceText } from "../src/publish/difference.ts";
import { buildSite } from "./build-site.ts";
import { endWith } from "./exit-code.ts";
import { terminalLocale } from "./language.ts";
import { record } from "./record.ts";
import { today } from "./today.ts";

const usage = `用法 / usage: npm run release -- [--date 2026-11-23] [--lang ${localeIds.join("|")}]`;

function asked(): { date: string; locale: Locale } {
  const { values } = parseArgs({ options: { date: { type: "string" }, lang: { type: "string" } } });
  const locale = terminalLocale(values.lang);
  const date = values.date ?? today();
  if (!locale || date.length !== "2026-11-23".length || !parsePeriod(date)) throw new Error(usage);
  return { date, locale };
}

/** Datasets whose figures changed since their last release, but not the date that they give. */
function undated(
  { datasets }: Catalogue,
  changes: readonly Change[],
  log: readonly LoggedChange[],
) {
  const last = new Map(log.map(({ dataset, date }) => [dataset, date]));
  const changed = new Set(changes.map(({ dataset }) => dataset));
  const late = datasets.filter(
    ({ id, modified }) => changed.has(id) && modified < (last.get(id) ?? ""),
  );
  return late.map(({ id }) => id);
}

/** Checks, builds, shows what changed for readers, and records it; false where anything is wrong. */
async function release({ date, locale }: { date: string; locale: Locale }): Promise<boolean> {
  const texts = words[locale];
  process.env["RELEASE_DATE"] = date; // the pages show the changes as they will be recorded
  const loaded = await loadCatalogue(process.cwd());
  const { catalogue, changes, log } = loaded;
  const last = log.at(-1)?.date ?? "";
  if (last > date) throw new Error(say(texts.release.past, { date, last }));
  if (!catalogue) {
    console.error(`${outcomeText(loaded, locale)}\n${texts.build.stopped}`);
    return false;
  }
  if (loaded.repairs.length > 0) console.log(outcomeText(loaded, locale));
  const late = undated(catalogue, changes, log);
  if (late.length > 0) {
    console.error(
      `${say(texts.release.undated, { names: late.join(", ") })}\n${texts.build.stopped}`,
    );
    return false;
  }
  if (!(await buildSite(catalogue, locale))) return false;
  console.log(`\n${differenceText(changes, locale)}`);
  await record(catalogue, "data/published");
  const { recorded, nothing, ready } = texts.release;
  const count = changes.length;
  console.log(`${count > 0 ? say(recorded, { count, date }) : nothing}\n${ready}`);
  return true;
}

await endWith(() => release(asked()));
