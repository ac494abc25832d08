import type { Addition } from "../../publishing/add/addition.ts";
import { additionOf } from "../addition.ts";
import { dropped, sayOfDropped, type About, type Dropped } from "../dropped.ts";
import type { Form } from "../form.ts";
import type { Answer, Asked } from "../route.ts";

/** The sheet that was read; blank where a file has none. */
export const sheetOf = ({ reading }: Addition): string =>
  reading?.kind === "workbook" ? reading.sheet : "";

/** The dataset that a file was read for, or comes nearest to; blank where there is none. */
export const datasetOf = ({ dataset, nearest }: Addition): string =>
  dataset ?? nearest?.dataset ?? "";

/** What was said of columns before, and what a form now says otherwise than they were taken. */
function columnsSaid({ columns }: Addition, file: Dropped, form: Form): About["columns"] {
  const said = { ...file.columns };
  for (const [index, text] of form.startingWith("column-")) {
    const column = columns.find((each) => String(each.index) === index);
    const field = text === "" ? null : text;
    if (column && field !== column.field) said[column.label.trim()] = field;
  }
  return said;
}

/** What a form says of fields that a file lacks; a blank says nothing. */
function givenSaid(file: Dropped, form: Form): About["given"] {
  const said = { ...file.given, ...Object.fromEntries(form.startingWith("given-")) };
  return Object.fromEntries(
    Object.entries(said)
      .map(([field, text]) => [field, text.trim()] as const)
      .filter(([, text]) => text !== ""),
  );
}

/** What a form says of a file; another dataset has other columns, another sheet other rows. */
function saidOf(addition: Addition, file: Dropped, form: Form): Partial<About> {
  const [dataset, sheet] = [form.text("dataset"), form.text("sheet")];
  if (sheet !== sheetOf(addition))
    return { sheet, columns: {}, given: {}, kept: [], left: [], fixes: [], answers: [] };
  if (dataset !== datasetOf(addition))
    return { dataset, columns: {}, given: {}, fixes: [], answers: [] };
  const isTold = addition.dataset === null && dataset !== "";
  return {
    ...(isTold && { dataset }),
    columns: columnsSaid(addition, file, form),
    given: givenSaid(file, form),
  };
}

/** Writes down what is said of dataset, sheet and columns, and reads the file again. */
export async function saySo({ desk, locale, params, form }: Asked): Promise<Answer> {
  const { id = "" } = params;
  const file = await dropped(desk, id);
  await sayOfDropped(desk, id, saidOf(await additionOf(desk, file, locale), file, form));
  return { to: `/read/${id}/` };
}

type Rows = Pick<About, "kept" | "left">;

/** A way to say something of a row, by its number. */
const sayOfRow =
  (change: (rows: Rows, row: number) => Rows) =>
  async ({ desk, params, form }: Asked): Promise<Answer> => {
    const { id = "" } = params;
    const row = Number(form.text("row"));
    if (Number.isSafeInteger(row) && row > 0)
      await sayOfDropped(desk, id, change(await dropped(desk, id), row));
    return { to: form.text("page") === "mend" ? `/mend/${id}/` : `/read/${id}/#rows` };
  };

const withRow = (rows: readonly number[], row: number): number[] =>
  [...new Set([...rows, row])].sort((a, b) => a - b);

const withoutRow = (rows: readonly number[], row: number): number[] =>
  rows.filter((each) => each !== row);

/** Takes a row for one of the table: somebody had said that it is none, or it only looked so. */
export const keepRow = sayOfRow(({ kept, left }, row) =>
  left.includes(row) ? { kept, left: withoutRow(left, row) } : { kept: withRow(kept, row), left },
);

/** Leaves a row out: somebody had said that it is one of the table, or it only looked so. */
export const leaveRow = sayOfRow(({ kept, left }, row) =>
  kept.includes(row) ? { kept: withoutRow(kept, row), left } : { kept, left: withRow(left, row) },
);
