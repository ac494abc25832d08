import { loadCatalogue } from "../../src/load/catalogue.ts";
import { say, staffWords } from "../../src/locales/index.ts";
import { givenTold } from "../../src/publishing/add/told.ts";
import { disk } from "../../src/publishing/files/disk.ts";
import {
  comparisonsOf,
  comparisonText,
  planComparison,
  type ComparisonChange,
} from "../../src/publishing/revise/comparisons.ts";
import { revise } from "../../src/publishing/revise/revision.ts";
import type { Where } from "../../src/model/view.ts";
import { command } from "../command/command.ts";
import type { ValuesOf } from "../command/commands.ts";
import { terminalIn } from "../terminal.ts";

/** Which rows are meant, as a call says it; several values of a column are a list. */
function whereTold(texts: readonly string[] = []): { where?: Where } {
  const pairs = texts.flatMap((text) => Object.entries(givenTold([text])));
  const byColumn = Map.groupBy(pairs, ([column]) => column);
  const where = [...byColumn].map(([column, told]): [string, string | string[]] => {
    const [first, ...more] = told.map(([, value]) => value);
    return [column, more.length > 0 ? [first ?? "", ...more] : (first ?? "")];
  });
  return texts.length > 0 ? { where: Object.fromEntries(where) } : {};
}

/** One comparison more, as a call says it. */
function added(values: ValuesOf<"data:compare">): ComparisonChange | null {
  const { value, where, other, "other-where": otherWhere, remove } = values;
  if (value === undefined || other === undefined || remove !== undefined) return null;
  const [dataset = "", column = ""] = other.split("/");
  const theirs = { dataset, value: column, ...whereTold(otherWhere) };
  return { add: { value, ...whereTold(where), other: theirs } };
}

await command("data:compare", async ({ values, operands: [dataset = ""], locale }) => {
  const root = process.cwd();
  const texts = staffWords[locale].revise;
  const { remove, value, where, other, "other-where": otherWhere, "dry-run": isDry } = values;
  const figures = [value, where, other, otherWhere].filter((told) => told !== undefined);
  const compared = { root, dataset };
  const known = await comparisonsOf(compared);
  const loaded = await loadCatalogue(root);
  if (!loaded.known.some(({ id }) => id === dataset))
    throw new Error(say(texts.unknown, { name: dataset }));
  if (remove === undefined && figures.length === 0) {
    for (const each of known)
      console.log(`${each.index + 1}  ${comparisonText(each, dataset, { loaded, locale })}`);
    if (known.length === 0) console.log(texts.comparison.none);
    return true;
  }
  const index = Number(remove) - 1;
  const isThere = known.some((each) => each.index === index);
  if (remove !== undefined && !isThere)
    throw new Error(say(texts.comparison.unknown, { number: remove, dataset }));
  const isRemoval = remove !== undefined && figures.length === 0;
  const change = isRemoval ? { remove: index } : added(values);
  if (!change) throw new Error(texts.comparison.half);
  const project = { root, terminal: terminalIn(locale), disk, isDry };
  const mends = "remove" in change;
  return revise({ command: "data:compare", ...project, mends }, (now) =>
    planComparison(now, change, compared),
  );
});
