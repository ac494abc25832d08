import type { Locale } from "../../model/locale.ts";
import type { Correction, Problem } from "../../model/problem.ts";
import type { Addition } from "../../publishing/add/addition.ts";
import { additionOf } from "../addition.ts";
import { dropped, sayOfDropped, type Dropped } from "../dropped.ts";
import type { Desk } from "../desk.ts";
import type { Form } from "../form.ts";
import type { Answer, Asked, Route } from "../route.ts";
import { correctionsOf, qualifierColumn } from "./inexact.ts";
import { mendPage } from "./page.ts";
import { rowOf, sortsOf, withCorrections, type Sort } from "./sorts.ts";
import { controlOf } from "./writing.ts";

/** Writes cells of a file, and shows what is left to mend. */
async function write(
  { desk, locale, params: { id = "" }, form }: Asked,
  corrections: readonly Correction[],
): Promise<Answer> {
  const file = await dropped(desk, id);
  if (corrections.length === 0) return { to: `/mend/${id}/` };
  const fixes = withCorrections(file, corrections);
  await sayOfDropped(desk, id, { fixes });
  if (form.text("page") === "add") return { to: `/add/${id}/` };
  return { to: `/mend/${id}/${await nextOf(desk, { ...file, fixes }, { before: file, locale })}` };
}

interface Mending {
  before: Dropped;
  locale: Locale;
}

/** Where somebody goes on: at the next cell that is to be mended, else at the step after. */
async function nextOf(desk: Desk, after: Dropped, { before, locale }: Mending): Promise<string> {
  const [was, now] = [
    sortsOf(await additionOf(desk, before, locale)).flat(),
    sortsOf(await additionOf(desk, after, locale)).flat(),
  ];
  const left = new Set(now.map(({ cell }) => cell));
  const last = was.findLastIndex(({ cell }) => !left.has(cell));
  const next = [...was.slice(last + 1), ...was].find(({ cell }) => left.has(cell)) ?? now[0];
  return next ? `#${controlOf(next.cell)}` : "#next";
}

const isPlace = (number: number): boolean => Number.isSafeInteger(number) && number > 0;

/** The row and the column of a cell as a spreadsheet names it: `D6` → 6, 4. */
function placeOf(cell: string): [row: number, column: number] {
  const [, letters = "", digits = ""] = /^([A-Z]{1,3})(\d{1,7})$/.exec(cell.toUpperCase()) ?? [];
  const column = Array.from(letters).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  return [Number(digits), column];
}

/** What is written into a cell, and beside it how exact its number is, where that is said. */
function saidIn(form: Form, row: number, column: number): Correction[] {
  const beside = Number(form.text("qualifiers"));
  const cells = [{ row, column, value: form.text("text").trim() }];
  if (beside > 0) cells.push({ row, column: beside, value: form.text("qualifier") });
  return cells.every((cell) => isPlace(cell.row) && isPlace(cell.column)) ? cells : [];
}

/** Writes one cell, told by its numbers or by its name. */
function writeCell(asked: Asked): Promise<Answer> {
  const { form } = asked;
  const cell = form.text("cell").trim();
  const [row, column] =
    cell === "" ? [Number(form.text("row")), Number(form.text("column"))] : placeOf(cell);
  return write(asked, saidIn(form, row, column));
}

const isMeant = ([{ code, rule = "", column }]: Sort, form: Form): boolean =>
  code === form.text("code") &&
  rule === form.text("rule") &&
  String(column) === form.text("column");

interface MeantSort {
  addition: Addition;
  sort: readonly Problem[];
}

/** The cells of the sort that a form names. */
async function sortIn({ desk, form, locale, params }: Asked): Promise<MeantSort> {
  const addition = await additionOf(desk, await dropped(desk, params["id"] ?? ""), locale);
  return { addition, sort: sortsOf(addition).find((each) => isMeant(each, form)) ?? [] };
}

/** Writes what is suggested for it into each cell of a sort. */
async function writeSuggested(asked: Asked): Promise<Answer> {
  const { addition, sort } = await sortIn(asked);
  const qualifiers = qualifierColumn(addition, await asked.desk.staged.loaded());
  return write(
    asked,
    sort.flatMap((each) => correctionsOf(each, qualifiers)),
  );
}

/** Writes a text into all cells of a sort that hold the same. */
async function writeSame(asked: Asked): Promise<Answer> {
  const { form } = asked;
  const { sort } = await sortIn(asked);
  const same = sort.filter((each) => (each.value ?? "") === form.text("value"));
  return write(
    asked,
    same.flatMap((each) => saidIn(form, rowOf(each) ?? 0, each.column ?? 0)),
  );
}

/** Takes back what was written into a cell; into all where none is named. */
async function takeBack({ desk, form, params: { id = "" } }: Asked): Promise<Answer> {
  const { fixes } = await dropped(desk, id);
  const cell = form.text("cell");
  const left = fixes.filter(({ row, column }) => cell !== "" && `${row},${column}` !== cell);
  await sayOfDropped(desk, id, { fixes: left });
  return { to: `/mend/${id}/` };
}

/** What is wrong in a file that was dropped, and what is written instead. */
export const mendRoutes: readonly Route[] = [
  { method: "GET", path: "/mend/:id/", answer: mendPage },
  { method: "POST", path: "/mend/:id/", answer: writeCell },
  { method: "POST", path: "/mend/:id/same/", answer: writeSame },
  { method: "POST", path: "/mend/:id/all/", answer: writeSuggested },
  { method: "POST", path: "/mend/:id/back/", answer: takeBack },
];
