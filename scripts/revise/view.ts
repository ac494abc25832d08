import { chosenOf, viewWrites } from "../../src/desk/view/planned.ts";
import { say, staffWords, words } from "../../src/locales/index.ts";
import { textIn } from "../../src/model/locale.ts";
import { loadCatalogue } from "../../src/load/catalogue.ts";
import { disk } from "../../src/publishing/files/disk.ts";
import { outcomeText } from "../../src/report/text.ts";
import { revise, revised } from "../../src/publishing/revise/revision.ts";
import { command } from "../command/command.ts";
import { terminalIn } from "../terminal.ts";

await command("data:view", async ({ values, operands: [dataset = ""], locale }) => {
  const { value = null, take, "no-topic": isOff, "dry-run": isDry } = values;
  const root = process.cwd();
  const texts = staffWords[locale].revise;
  const chosenIn = (loaded: Parameters<typeof chosenOf>[0]) => {
    const chosen = chosenOf(loaded, { dataset, value }, locale);
    if (chosen) return chosen;
    throw new Error(say(texts.unknown, { name: dataset }));
  };
  if (take === undefined) {
    const loaded = await loadCatalogue(root);
    if (!loaded.catalogue) {
      console.error(outcomeText(loaded, locale));
      return false;
    }
    for (const { raw, title } of chosenIn(loaded).fitting)
      console.log(`${raw.name}  ${words[locale].kind[raw.kind]}  ${textIn(title, locale)}`);
    return true;
  }
  const project = { root, terminal: terminalIn(locale), disk, isDry };
  return revise({ command: "data:view", ...project }, async (loaded) => {
    const chosen = chosenIn(loaded);
    const fitting = chosen.fitting.find(({ raw }) => raw.name === take);
    if (!fitting) throw new Error(say(texts.unfit, { name: take, dataset }));
    return revised(root, loaded, await viewWrites(root, chosen, { fitting, isOnTopic: !isOff }));
  });
});
