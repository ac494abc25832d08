import { readXlsx, writeXlsx, type Cell, type CellValue } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { loadCatalogue } from "../../load/catalogue.ts";
import { readNext } from "../../load/next/read.ts";
import { staffWords } from "../../locales/index.ts";
import type { Field } from "../../model/dataset.ts";
import { isNumeric, type TemplateSchema } from "./rules.ts";
import { templateSheets, toTemplate } from "./template.ts";

const { catalogue, known } = await loadCatalogue("tests/city");

const schemaOf = ({ schema, sources }: (typeof known)[number]): TemplateSchema => ({
  fields: schema.fields,
  places: schema.places,
  sources,
});

/** The rows of a dataset as somebody types them: a number as a number, all else as text. */
function typed(id: string): CellValue[][] {
  const dataset = catalogue?.datasets.find((each) => each.id === id);
  if (!dataset) throw new Error(`no dataset ${id}`);
  return dataset.table.rows.map(({ cells }) =>
    dataset.fields.map((field) => {
      const text = cells[field.name] ?? "";
      return isNumeric(field) && /\d/.test(text) ? Number(text) : text || null;
    }),
  );
}

async function filled(table: (typeof known)[number]): Promise<Uint8Array> {
  const sheets = templateSheets(schemaOf(table), "zh");
  const [data] = sheets;
  const cells = new Map<string, Partial<Cell>>(data?.cells);
  for (const [row, values] of typed(table.id).entries())
    for (const [column, value] of values.entries()) {
      const place = `${row + 1},${column}`;
      cells.set(place, { ...cells.get(place), value });
    }
  return writeXlsx({
    sheets: sheets.map((sheet) => (sheet === data ? { ...data, cells } : sheet)),
  });
}

describe.each(known.map((table) => [table.id, table] as const))("%s", (id, table) => {
  test("its template, filled with its own rows, passes", async () => {
    const file = { name: "next.xlsx", bytes: await filled(table), dataset: id };
    const { checked, repairs } = await readNext(file, { known, draft: null });
    expect([checked?.problems, repairs]).toEqual([[], []]);
    expect(checked?.count).toBe(typed(id).length);
  });

  test("every cell that is chosen from a list stands in it", async () => {
    const { sheets } = await readXlsx(await toTemplate(schemaOf(table), "zh"));
    const [data, , choices] = sheets;
    const lists = (data?.dataValidations ?? []).filter(({ type }) => type === "list");
    expect(lists.length).toBeGreaterThan(0);
    for (const { formula1 = "", range } of lists) {
      const [, letter = "", last] = /^'选项'!\$([A-Z]+)\$2:\$[A-Z]+\$(\d+)$/.exec(formula1) ?? [];
      const column = letter.charCodeAt(0) - 65;
      const allowed = choices?.rows
        .slice(1, Number(last))
        .flatMap((row) => [row[column], row[column + 1]]); // a name, and what it is of
      const index = range.charCodeAt(0) - 65;
      const used = new Set(typed(id).map((row) => row[index]));
      for (const value of used) if (value !== null) expect(allowed).toContain(String(value));
    }
  });
});

test("numbers may be symbols, and codes and periods stay text", () => {
  const table = known.find(({ id }) => id === "residents");
  const [data] = table ? templateSheets(schemaOf(table), "zh") : [];
  const rule = (letter: string) =>
    data?.dataValidations?.find(({ range }) => range.startsWith(letter));
  expect(rule("D")).toMatchObject({
    type: "custom",
    formula1:
      'IF(ISNUMBER(D2),AND(D2=INT(D2),D2>=0),OR(EXACT(D2,"x"),EXACT(D2,"c"),EXACT(D2,"z")))',
    inputMessage: "整数；不小于 0；或者 x（未公布）、c（保密）、z（不适用）；必填",
  });
  expect(rule("A")).toMatchObject({ type: "custom", formula1: "ISTEXT(A2)" });
  expect(data?.cells?.get("999,0")?.style?.numFmt).toBe("@");
  expect(data?.cells?.get("1,3")).toBeUndefined();
});

test("Excel takes the texts of every rule whole", () => {
  for (const table of known)
    for (const locale of ["zh", "en"] as const)
      for (const rule of templateSheets(schemaOf(table), locale)[0]?.dataValidations ?? []) {
        expect(rule.inputTitle?.length).toBeLessThanOrEqual(32);
        expect(rule.inputMessage?.length).toBeLessThanOrEqual(255);
        expect(rule.formula1?.length).toBeLessThanOrEqual(255);
      }
});

test("a template explains itself in either language", () => {
  const table = known.find(({ id }) => id === "residents");
  if (!table) throw new Error("no dataset");
  const [, zh, choices] = templateSheets(schemaOf(table), "zh");
  const [, en] = templateSheets(schemaOf(table), "en");
  expect(zh?.rows?.map((row) => row[0])).toContain("period");
  expect(choices?.rows?.[1]).toEqual(expect.arrayContaining(["999900", "示范市", "P", "初步数"]));
  expect(JSON.stringify(en?.rows)).not.toMatch(/[\p{Script=Han}]/u);
  expect(Object.keys(staffWords.en.template)).toEqual(Object.keys(staffWords.zh.template));
});

test("what staff see in a template", () => {
  const field = (given: Partial<Field>): Field => ({
    name: "a",
    type: "string",
    role: "dimension",
    title: { zh: "列", en: "Column" },
    description: null,
    unit: null,
    categories: [],
    constraints: {},
    ...given,
  });
  const category = { value: "m", label: { zh: "男", en: "Male" } };
  const fields = [
    field({
      name: "code",
      role: "key",
      title: { en: "Long ".repeat(9) },
      constraints: { required: true },
    }),
    field({ name: "period", role: "period" }),
    field({ name: "place", role: "place" }),
    field({ name: "sex_of_the_holders", categories: [category] }),
    field({ name: "size", constraints: { enum: ["S", "L"] } }),
    field({
      name: "people",
      role: "value",
      type: "integer",
      description: { zh: "年底", en: "At the end of the year." },
      unit: { zh: "人", en: "people" },
    }),
    field({ name: "rate", type: "number", constraints: { minimum: 0, maximum: 100 } }),
    field({ name: "lon", role: "longitude", type: "number" }),
    field({ name: "lat", role: "latitude", type: "number" }),
    field({ name: "flag", role: "status" }),
    field({ name: "about", role: "qualifier" }),
    field({ name: "source", role: "source" }),
    field({ name: "note", role: "note" }),
  ];
  const sources = [{ name: "yearbook", title: "Yearbook" }];
  const sheets = templateSheets({ fields, places: null, sources }, "en");
  const [data, ...others] = sheets;
  const shown = {
    ...data,
    columns: data?.columns?.map(({ width }) => width),
    cells: [...(data?.cells ?? [])]
      .filter(([place]) => /^(0|1),/.test(place))
      .map((cell) => JSON.stringify(cell)),
    dataValidations: data?.dataValidations?.map((rule) => JSON.stringify(rule)),
  };
  const lines = others.map(({ rows, columns, ...rest }) => ({
    ...rest,
    columns: columns?.map((column) => JSON.stringify(column)),
    rows: rows?.map((row) => JSON.stringify(row)),
  }));
  expect([shown, ...lines]).toMatchSnapshot();
});
