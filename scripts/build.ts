import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "astro";
import { outcomeText } from "../src/check/report.ts";
import { loadCatalogue } from "../src/load/catalogue.ts";
import { say, words } from "../src/locales/index.ts";
import { terminalLocale } from "./language.ts";

const locale = terminalLocale(undefined) ?? "zh";
const texts = words[locale].build;

/** Seconds since a moment, e.g. `2.1`. */
const since = (moment: number) => ((performance.now() - moment) / 1000).toFixed(1);

async function countBuilt(folder: string): Promise<{ pages: number; drawings: number }> {
  const names = await readdir(folder, { recursive: true });
  const pages = names.filter((name) => name.endsWith(".html"));
  const drawings = new Set<string>();
  for (const page of pages) {
    const html = await readFile(join(folder, page), "utf8");
    // A view stands on several pages; it is drawn once for each language and width.
    for (const [svg] of html.matchAll(/<svg class="drawing [^]*?<\/svg>/g)) drawings.add(svg);
  }
  return { pages: pages.length, drawings: drawings.size };
}

const started = performance.now();
// Astro empties dist/ before it renders, so the data is checked before it starts.
const loaded = await loadCatalogue(process.cwd());
const { catalogue, problems, counts } = loaded;
const checked = { ...counts, problems: problems.length, seconds: since(started) };
console.log(say(texts.check, checked));

if (catalogue) {
  // Nothing is put right in silence; where nothing was, there is nothing to say.
  if (loaded.repairs.length > 0) console.log(outcomeText(loaded, locale));
  const rendering = performance.now();
  await build({ logLevel: "warn" });
  console.log(say(texts.render, { ...(await countBuilt("dist")), seconds: since(rendering) }));
  console.log(say(texts.done, { seconds: since(started) }));
} else {
  console.error(`\n${outcomeText(loaded, locale)}\n${texts.stopped}`);
  process.exitCode = 1;
}
