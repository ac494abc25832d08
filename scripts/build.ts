import { outcomeText } from "../src/report/text.ts";
import { loadCatalogue } from "../src/load/catalogue.ts";
import { say, words } from "../src/locales/index.ts";
import { buildSite, since } from "./build-site.ts";
import { terminalLocale } from "./language.ts";

const locale = terminalLocale(undefined) ?? "zh";
const texts = words[locale].build;

const started = performance.now();
const loaded = await loadCatalogue(process.cwd());
const { catalogue, problems, counts } = loaded;
const checked = { ...counts, problems: problems.length, seconds: since(started) };
console.log(say(texts.check, checked));
// Nothing is put right in silence; where nothing was, there is nothing to say.
if (catalogue && loaded.repairs.length > 0) console.log(outcomeText(loaded, locale));

if (!catalogue) {
  console.error(`\n${outcomeText(loaded, locale)}\n${texts.stopped}`);
  process.exitCode = 1;
} else if (await buildSite(catalogue, locale)) {
  console.log(say(texts.done, { seconds: since(started) }));
} else {
  process.exitCode = 1;
}
