import { say, sayCounted } from "../../locales/say.ts";
import type { Forms } from "../../model/locale.ts";
import type { CheckReport, Listed, ProblemGroup, ReportedProblem } from "./report.ts";
import { savingParts } from "./save.ts";
import type { CheckWords } from "./words.ts";
import { make } from "../elements.ts";

interface TableRow {
  row: number;
  cells: readonly string[];
  wrong?: readonly boolean[];
}

interface TableParts {
  /** What the rows are, for those who hear it. */
  label: string;
  corner: string;
  header: readonly string[];
  rows: readonly TableRow[];
}

const scoped = (scope: string, text: string): HTMLElement => make("th", { scope }, text);

const cell = (text: string, isWrong = false): HTMLElement =>
  isWrong ? make("td", { className: "wrong" }, make("mark", {}, text)) : make("td", {}, text);

/** Rows of the file, numbered as a spreadsheet does. */
function table({ label, corner, header, rows }: TableParts): HTMLElement {
  const head = make("tr", {}, ...[corner, ...header].map((text) => scoped("col", text)));
  const body = rows.map(({ row, cells, wrong = [] }) =>
    make("tr", {}, scoped("row", String(row)), ...cells.map((text, i) => cell(text, wrong[i]))),
  );
  const caption = make("caption", { className: "unseen" }, label);
  const all = make("table", {}, caption, make("thead", {}, head), make("tbody", {}, ...body));
  const scroll = make("div", { className: "scroll", tabIndex: 0, ariaLabel: label }, all);
  scroll.setAttribute("role", "group");
  return scroll;
}

function problemItem(problem: ReportedProblem, words: CheckWords): HTMLElement {
  const { cell, code, what, fix, spots } = problem;
  const spot = cell === null ? [] : [make("strong", {}, cell), " "];
  const where = make("p", {}, ...spot, make("code", {}, code));
  const others = spots.map((line) => make("p", {}, line));
  return make("li", {}, where, make("p", {}, what), make("p", {}, words.fix, fix), ...others);
}

function groupPart({ row, problems, around }: ProblemGroup, words: CheckWords): HTMLElement {
  const heading = row === null ? words.wholeFile : say(words.row, { row });
  const items = problems.map((each) => problemItem(each, words));
  const parts = [make("h3", {}, heading), make("ul", {}, ...items)];
  if (!around || row === null) return make("article", {}, ...parts);
  const label = say(words.around, { row });
  const { letters: header, rows } = around;
  return make("article", {}, ...parts, table({ label, corner: words.rowHead, header, rows }));
}

/** How many of a list are left out, where any are. */
function rest(forms: Forms, { count: all }: Listed<unknown>, shown: number): HTMLElement[] {
  const count = all - shown;
  return count > 0
    ? [make("p", {}, sayCounted(forms, { shown, count }, document.documentElement.lang))]
    : [];
}

function problemsPart({ problems }: CheckReport, words: CheckWords): HTMLElement[] {
  const { shown: groups, count } = problems;
  if (count === 0) return [];
  const found = groups.flatMap((group) => group.problems);
  const shown = found.reduce((sum, each) => sum + each.count, 0);
  const heading = make("h2", {}, say(words.problems, { count }));
  const left = rest(words.moreProblems, problems, shown);
  const parts = groups.map((group) => groupPart(group, words));
  return [make("section", {}, heading, ...left, ...parts)];
}

function repairsPart({ repairs }: CheckReport, words: CheckWords): HTMLElement[] {
  const { shown, count } = repairs;
  if (count === 0) return [];
  const items = shown.map((text) => make("li", {}, text));
  const left = rest(words.moreRepairs, repairs, shown.length);
  const heading = make("h2", {}, say(words.repairs, { count }));
  const note = make("p", { className: "quiet" }, words.repairsNote);
  return [make("section", {}, heading, note, make("ul", {}, ...items), ...left)];
}

function previewPart({ preview }: CheckReport, words: CheckWords): HTMLElement[] {
  if (!preview) return [];
  const { header, rows } = preview;
  const label = sayCounted(words.preview, { count: rows.length }, document.documentElement.lang);
  const note = make("p", { className: "quiet" }, words.previewNote);
  const shown = table({ label, corner: words.rowHead, header, rows });
  return [make("section", {}, make("h2", {}, label), note, shown)];
}

/** Brings the cells that are wrong into view, where their tables are wider than the page. */
export function showWrongCells(report: HTMLElement): void {
  for (const scroll of report.querySelectorAll<HTMLElement>(".scroll")) {
    const wrong = scroll.querySelector<HTMLElement>(".wrong");
    if (wrong) scroll.scrollLeft = wrong.offsetLeft - scroll.clientWidth / 2;
  }
}

/** What a report is made of: the file that can be saved, what is wrong, what was put right, what was read. */
export function reportParts(report: CheckReport, words: CheckWords): HTMLElement[] {
  const { reading, cleaned, dataset, name, beside } = report;
  return [
    ...(reading === null ? [] : [make("p", { className: "quiet" }, reading)]),
    ...(beside === null ? [] : [make("p", { className: "quiet" }, words.beside[beside])]),
    ...(cleaned ? [savingParts(cleaned, `${dataset ?? name}.csv`, words)] : []),
    ...problemsPart(report, words),
    ...repairsPart(report, words),
    ...previewPart(report, words),
  ];
}
