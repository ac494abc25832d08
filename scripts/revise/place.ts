import { resolve } from "node:path";
import { bytesGiven } from "../../src/load/read.ts";
import { say, staffWords } from "../../src/locales/index.ts";
import type { Locale } from "../../src/model/locale.ts";
import { givenTold } from "../../src/publishing/add/told.ts";
import { disk } from "../../src/publishing/files/disk.ts";
import { outlineWrites } from "../../src/publishing/revise/outlines.ts";
import { planPlace } from "../../src/publishing/revise/places.ts";
import { revise } from "../../src/publishing/revise/revision.ts";
import { command } from "../command/command.ts";
import { terminalIn } from "../terminal.ts";

const root = process.cwd();

interface Given {
  id: string;
  /** The path of a file with its outline. */
  outline: string | undefined;
  source: string;
}

/** What becomes of outlines; an Error where a file gives none. */
async function outlined({ id, outline, source }: Given, locale: Locale) {
  if (outline === undefined) return new Map<string, string>();
  const bytes = await bytesGiven(resolve(root, outline));
  const writes = await outlineWrites(root, id, { bytes, source });
  if (typeof writes !== "string") return writes;
  throw new Error(`${outline}: ${staffWords[locale].revise.outline[writes]}`);
}

await command("data:place", async ({ values, operands: [id = ""], locale }) => {
  const { set = [], outline, "outline-source": source = "", "dry-run": isDry } = values;
  const project = { root, terminal: terminalIn(locale), disk, isDry };
  const cells = new Map(Object.entries(givenTold(set)));
  const also = await outlined({ id, outline, source }, locale);
  return revise({ command: "data:place", ...project }, async (loaded) => {
    const plan = await planPlace(root, loaded, { id, cells, also });
    if (plan) return plan;
    throw new Error(
      say(staffWords[locale].revise.columns, { names: [...cells.keys()].join(", ") }),
    );
  });
});
