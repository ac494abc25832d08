import type { TableModel } from "../../charts/kinds.ts";
import type { ViewFigure } from "../../site/view/view.ts";
import { html, type Html } from "../html.ts";

/** So many rows that differ are shown. */
const mostRows = 8;

/** The rows of a table that another one has not, or not so often, as they are read. */
function rowsApart(own: TableModel, other: TableModel | undefined): string[][] {
  const textsOf = ({ rows }: TableModel) => rows.map(({ cells }) => cells.map(({ text }) => text));
  const left = new Map<string, number>();
  for (const texts of other ? textsOf(other) : []) {
    const key = JSON.stringify(texts);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return textsOf(own).filter((texts) => {
    const key = JSON.stringify(texts);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** The rows of a figure that are not in the other one: a drawing of many does not show each of them. */
export function apartHtml(
  { table }: ViewFigure,
  other: ViewFigure | null,
  { title, more }: { title: string; more: (count: number) => string },
): Html | null {
  const rows = other ? rowsApart(table, other.table) : [];
  if (rows.length === 0) return null;
  const head = table.columns.map(
    ({ label, numeric }) => html`<th scope="col" class="${numeric ? "numeric" : ""}">${label}</th>`,
  );
  const body = rows.slice(0, mostRows).map((texts) => {
    const cells = texts.map(
      (text, index) =>
        html`<td class="${table.columns[index]?.numeric ? "numeric" : ""}">${text}</td>`,
    );
    return html`<tr>
      ${cells}
    </tr>`;
  });
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${title}">
      <table>
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            ${head}
          </tr>
        </thead>
        <tbody>
          ${body}
        </tbody>
      </table>
    </div>
    ${rows.length > mostRows && html`<p class="quiet">${more(rows.length - mostRows)}</p>`}`;
}
