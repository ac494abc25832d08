import { say, staffWords } from "../../src/locales/index.ts";
import { givenTold } from "../../src/publishing/add/told.ts";
import { disk } from "../../src/publishing/files/disk.ts";
import { planPlace } from "../../src/publishing/revise/places.ts";
import { revise } from "../../src/publishing/revise/revision.ts";
import { command } from "../command/command.ts";
import { terminalIn } from "../terminal.ts";

await command("data:place", ({ values, operands: [id = ""], locale }) => {
  const { set = [], "dry-run": isDry } = values;
  const root = process.cwd();
  const project = { root, terminal: terminalIn(locale), disk, isDry };
  const cells = new Map(Object.entries(givenTold(set)));
  return revise({ command: "data:place", ...project }, async (loaded) => {
    const plan = await planPlace(root, loaded, { id, cells });
    if (plan) return plan;
    throw new Error(
      say(staffWords[locale].revise.columns, { names: [...cells.keys()].join(", ") }),
    );
  });
});
