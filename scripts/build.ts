import { reportText } from "../src/check/report.ts";
import { loadCatalogue } from "../src/load/catalogue.ts";
import { say, words } from "../src/locales/index.ts";
import { buildSite, since } from "./build-site.ts";
import { terminalLocale } from "./language.ts";

const locale = terminalLocale(undefined) ?? "zh";
const texts = words[locale].build;

const started = performance.now();
const { catalogue, problems, counts } = await loadCatalogue(process.cwd());
const checked = { ...counts, problems: problems.length, seconds: since(started) };
console.log(say(texts.check, checked));

if (!catalogue) {
  console.error(`\n${reportText(problems, locale)}\n${texts.stopped}`);
  process.exitCode = 1;
} else if (await buildSite(catalogue, locale)) {
  console.log(say(texts.done, { seconds: since(started) }));
} else {
  process.exitCode = 1;
}
