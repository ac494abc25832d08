import { say, staffWords } from "../../src/locales/index.ts";
import { reasonTold } from "../../src/publishing/add/told.ts";
import { disk } from "../../src/publishing/files/disk.ts";
import { revise } from "../../src/publishing/revise/revision.ts";
import { isThere, planWithdrawal } from "../../src/publishing/revise/withdraw.ts";
import { command } from "../command/command.ts";
import { terminalIn } from "../terminal.ts";
import { today } from "../today.ts";

await command("data:withdraw", ({ values, operands: [name = ""], locale }) => {
  const { reason: texts, who, date = today(), "dry-run": isDry } = values;
  const [dataset = "", view] = name.split("/");
  const { reason = {}, who: by = "" } = reasonTold(texts ?? [], who) ?? {};
  const root = process.cwd();
  const withdrawal = { root, dataset, view, reason, who: by, date };
  const project = { root, terminal: terminalIn(locale), disk, isDry };
  return revise({ command: "data:withdraw", ...project }, async (loaded) => {
    if (isThere(loaded, withdrawal)) return planWithdrawal(loaded, withdrawal);
    throw new Error(say(staffWords[locale].revise.unknown, { name }));
  });
});
