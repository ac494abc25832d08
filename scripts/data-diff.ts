import { loadCatalogue } from "../src/load/catalogue.ts";
import { sayCount } from "../src/locales/format.ts";
import { words } from "../src/locales/index.ts";
import { differenceText } from "../src/publish/difference.ts";
import { command } from "./command/command.ts";

await command("data:diff", async ({ locale }) => {
  const { changes, problems } = await loadCatalogue(process.cwd());
  const texts = words[locale].release;
  console.log(differenceText(changes, locale) + texts.samples);
  if (problems.length > 0)
    console.log(sayCount(texts.problems, { count: problems.length }, locale));
  return true;
});
