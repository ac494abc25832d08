import { closeSync, openSync, writeSync } from "node:fs";
import type { TableSchema } from "../../src/check/table-schema.ts";
import type { Field, FieldType, Role } from "../../src/model/dataset.ts";

export const rowCount = 1_000_000;

const field = (name: string, type: FieldType, role: Role): Field => ({
  name,
  type,
  role,
  title: { zh: name, en: name },
  description: null,
  unit: null,
  categories: [],
  constraints: {},
});

const scopes = ["national", "municipal", "both"];

/** Six typed columns. */
export const schema: TableSchema = {
  fields: [
    { ...field("id", "string", "key"), constraints: { required: true, pattern: "\\d{12}" } },
    { ...field("period", "string", "period"), constraints: { required: true } },
    {
      ...field("scope", "string", "dimension"),
      categories: scopes.map((value) => ({ value, label: { zh: value, en: value } })),
    },
    { ...field("holders", "integer", "value"), constraints: { minimum: 0 } },
    { ...field("rate", "number", "value"), constraints: { minimum: 0, maximum: 100_000 } },
    field("note", "string", "note"),
  ],
  primaryKey: ["id"],
  places: null,
  sources: null,
};

/** Writes the table that is measured on: 100 MB. */
export function writeTable(path: string): void {
  const file = openSync(path, "w");
  const note = "the quick figure was taken from the yearbook of the city";
  writeSync(file, "id,period,scope,holders,rate,note\n");
  for (let start = 0; start < rowCount; start += 10_000) {
    const lines = Array.from({ length: 10_000 }, (_, offset) => {
      const row = start + offset;
      const month = String((row % 12) + 1).padStart(2, "0");
      const id = String(330_400_000_000 + row);
      const [scope = "both", rate] = [scopes[row % 3], ((row % 9973) / 100).toFixed(2)];
      return `${id},20${10 + (row % 15)}-${month},${scope},${row % 7919},${rate},${note}\n`;
    });
    writeSync(file, lines.join(""));
  }
  closeSync(file);
}
