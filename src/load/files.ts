import { access } from "node:fs/promises";
import { basename, isAbsolute, relative, resolve, sep } from "node:path";
import type { Findings } from "../report/findings.ts";
import { looseRecords } from "../check/header/search.ts";
import { brokenCell } from "../check/table/file-findings.ts";
import { tableLabelTest } from "../check/reshape/label.ts";
import { tableHeaded, tableNamed, tableNearest } from "../check/table/known-tables.ts";
import { areWarnings, type Problem } from "../model/problem.ts";
import { loadCatalogue, type Loaded } from "./catalogue.ts";
import { checkParsedOnly } from "./dataset.ts";
import { Reader } from "./read.ts";

/** The path from the project's root, with `/`; null where a file lies elsewhere than in `data/`. */
function pathInData(root: string, file: string): string | null {
  const path = relative(root, resolve(root, file)).replaceAll(sep, "/");
  return !isAbsolute(path) && /^data(\/|$)/.test(path) ? path : null;
}

/** What was found in one file of `data/`, or below one of its folders. */
function findingsOf(
  { problems, repairs, readings, counts }: Loaded,
  paths: readonly string[],
): Findings {
  const isMeant = ({ file }: { file: string }) =>
    paths.some((path) => file === path || file.startsWith(`${path}/`));
  return {
    problems: problems.filter(isMeant),
    repairs: repairs.filter(isMeant),
    readings: readings.filter(isMeant),
    counts,
  };
}

/** Finds out what would be wrong with all data once a sound file from elsewhere is added to its dataset. */
export type Consequences = (
  loose: { file: string; dataset: string },
  loaded: Loaded,
) => Promise<Problem[]>;

/** Checks a file from elsewhere as the table of the dataset whose name, or whose columns or most of them, it has. */
async function checkStray(
  file: string,
  loaded: Loaded,
  consequences?: Consequences,
): Promise<Findings> {
  const { known } = loaded;
  const reader = new Reader("");
  const named = tableNamed(basename(file), known);
  const schemas = (named ? [named] : known).map(({ schema }) => schema);
  const parsed = await reader.table(file, {
    isLabel: tableLabelTest(schemas),
    sheet: named?.sheet,
  });
  const { readings, repairs, problems } = reader;
  const counts = { files: 1, rows: 0, datasets: 1 };
  if (!parsed) return { problems, repairs, readings, counts };
  const table =
    named ?? tableHeaded(parsed.records(), known) ?? tableNearest(parsed.records(), known);
  const [first] = table ? [] : parsed.records();
  if (first && !("cells" in first))
    return { problems: [...problems, brokenCell(file, first)], repairs, readings, counts };
  if (!table)
    throw new Error(
      `${file}：没有哪个数据集有这些列；新的数据集用 npm run data:new 起草 / no dataset has such columns; draft a new dataset with npm run data:new`,
    );
  const records = () => looseRecords(parsed.records(), table.schema.fields);
  const checked = checkParsedOnly(file, { ...parsed, records }, table.schema);
  const own = [...problems, ...checked.problems];
  const isSound = areWarnings(own);
  const then = isSound ? ((await consequences?.({ file, dataset: table.id }, loaded)) ?? []) : [];
  return {
    problems: [...own, ...then],
    repairs: [...repairs, ...checked.repairs],
    readings,
    counts: { ...counts, rows: checked.count },
  };
}

/** Checks a dataset that was drafted: its descriptor, each cell, and the columns of its views. */
export async function checkDraft(root: string, id: string): Promise<Findings> {
  return findingsOf(await loadCatalogue(root, { unkept: id }), [`data/datasets/${id}`]);
}

/** Checks some files only: those of `data/` as parts of it, others as tables of its datasets, and as the data would stand with them. */
export async function checkFiles(
  root: string,
  files: readonly string[],
  consequences?: Consequences,
): Promise<Findings> {
  for (const file of files)
    await access(resolve(root, file)).catch(() => {
      throw new Error(`没有这个文件 / no such file: ${file}`);
    });
  const loaded = await loadCatalogue(root);
  const inside = files.flatMap((file) => pathInData(root, file) ?? []);
  const strays = files.filter((file) => pathInData(root, file) === null);
  const found = await Promise.all(strays.map((file) => checkStray(file, loaded, consequences)));
  const all = [...(inside.length > 0 ? [findingsOf(loaded, inside)] : []), ...found];
  const sum = (count: keyof Findings["counts"]) =>
    all.reduce((total, { counts }) => total + counts[count], 0);
  return {
    problems: all.flatMap(({ problems }) => problems),
    repairs: all.flatMap(({ repairs }) => repairs),
    readings: all.flatMap(({ readings }) => readings),
    counts: { files: sum("files"), rows: sum("rows"), datasets: sum("datasets") },
  };
}
