import { parquetWriteBuffer, type ColumnSource } from "hyparquet-writer";
import { words } from "../../../locales/index.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { recordsOf, type WithdrawnFile } from "../withdrawn.ts";
import { aboutOf } from "../about.ts";
import { openTable, type OpenTable } from "../open-table.ts";
import type { Published } from "../published.ts";

/** From so many rows on there are programs that would rather read columns than lines. */
const manyRows = 10_000;

/** Whether a dataset has more rows than are read line by line. */
export const isLarge = ({ table }: Pick<Dataset, "table">): boolean => table.rows.length > manyRows;

const textColumn = (name: string, data: string[]): ColumnSource => ({
  name,
  data,
  type: "STRING",
  nullable: false,
});

/** A column: numbers are null where a symbol says why there is none, which the status beside it does in a word. */
function columnOf({ fields, rows }: OpenTable, index: number): ColumnSource {
  const { name = "", type, role } = fields[index] ?? {};
  const cells = rows.map((row) => row.cells[index]);
  if (
    type === "string" ||
    (role !== "value" && cells.some((cell) => typeof cell?.value === "string"))
  )
    return textColumn(
      name,
      cells.map((cell) => cell?.text ?? ""),
    );
  const numbers = cells.map((cell) => (typeof cell?.value === "number" ? cell.value : null));
  const isWhole =
    type === "integer" && numbers.every((each) => each === null || Number.isSafeInteger(each));
  return isWhole
    ? { name, data: numbers.map((each) => (each === null ? null : BigInt(each))), type: "INT64" }
    : { name, data: numbers, type: "DOUBLE" };
}

const bytesOf = (columnData: ColumnSource[], kvMetadata: { key: string; value: string }[]) =>
  new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata }));

/** A table as Apache Parquet; what it says of itself stands in its footer, by language. */
export function toParquet(
  published: Published,
  table = openTable(published),
): Uint8Array<ArrayBuffer> {
  const about = published.catalogue.site.locales.map((locale) => {
    const { colon } = words[locale].separator;
    const lines = aboutOf(published, locale).map(([label, text]) => label + colon + text);
    return { key: `about.${locale}`, value: lines.join("\n") };
  });
  return bytesOf(
    table.fields.map((_, index) => columnOf(table, index)),
    about,
  );
}

export function withdrawnParquet(file: WithdrawnFile): Uint8Array<ArrayBuffer> {
  const [names = [], ...records] = recordsOf(file);
  return bytesOf(
    names.map((name, at) =>
      textColumn(
        name,
        records.map((record) => record[at] ?? ""),
      ),
    ),
    [],
  );
}
