import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import Papa from "papaparse";
import readExcel from "read-excel-file/node";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FeatureCollection } from "geojson";
import { describe, expect, test } from "vitest";
import { paths } from "../../src/address/paths.ts";
import { columnIn, textIn } from "../../src/model/locale.ts";
import type { Dataset, Field } from "../../src/model/dataset.ts";
import { formatsOf } from "../../src/publish/download/formats.ts";
import type { Row } from "../../src/model/table.ts";
import { chartTargets } from "../../src/site/chart/targets.ts";
import { every } from "./every.ts";
import { catalogue, datasets, folder, pages, site } from "./site.ts";
import { recordsIn } from "./tables.ts";

type Cells = Record<string, string | number>;

const { places } = catalogue;

/** What a cell means in each language, in columns of their own; nothing where it is no code. */
function meanings({ name, role, categories }: Field, code: string, { sources }: Dataset): Cells {
  const found = {
    place: ["name", places.get(code)?.name],
    source: ["title", sources.find((source) => source.name === code)?.title],
  } as const;
  const isCode = role === "place" || role === "source";
  if (!isCode && categories.length === 0) return {};
  const [suffix, text] = isCode
    ? found[role]
    : (["label", categories.find(({ value }) => value === code)?.label] as const);
  return Object.fromEntries(
    site.locales.map((locale) => [
      columnIn(`${name}_${suffix}`, locale),
      textIn(text, locale) ?? "",
    ]),
  );
}

/** What every file has to say of a row: a number, a symbol, or text; and what the codes mean. */
function due(dataset: Dataset, { cells, values }: Row): Cells {
  const own = dataset.fields.flatMap((field): Cells[] => {
    const text = cells[field.name] ?? "";
    const isNumber = field.type !== "string" && /\d/.test(text);
    const observation = values[field.name];
    return [
      { [field.name]: isNumber ? Number(text) : text },
      observation ? { [`${field.name}_status`]: observation.status } : {},
      meanings(field, text, dataset),
    ];
  });
  const mark: Cells = dataset.status === "sample" ? { data_status: "sample" } : {};
  return Object.assign({}, ...own, mark) as Cells;
}

const fileOf = (dataset: Dataset, ending: string): Buffer =>
  readFileSync(join(folder, paths.download({ dataset: dataset.id, ending })));

const written = (text: string): string => text.replace(/^'(?='*[=+\-@\t\r])/, "");

/** Texts as the dataset's fields say they are to be taken. */
function typed({ fields }: Dataset, record: Record<string, string>): Cells {
  const numeric = new Set(fields.filter(({ type }) => type !== "string").map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(record).map(([name, text]) => [
      name,
      numeric.has(name) && /\d/.test(text) ? Number(text) : written(text),
    ]),
  );
}

/** A cell of a workbook: a day is a date, and what is empty is nothing. */
function cellText(cell: unknown): string | number {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === "number" ? cell : ((cell ?? "") as string);
}

const symbols: Record<string, string> = { missing: "x", suppressed: "c", "not-applicable": "z" };

/** Of JSON: where there is no number, the symbol of its status. */
const withSymbols = (cells: Record<string, string | number | null>): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([name, value]) => [
      name,
      value ?? symbols[cells[`${name}_status`] ?? ""] ?? "?",
    ]),
  );

describe.each(datasets.map((dataset) => [dataset.id, dataset] as const))("%s", (_, dataset) => {
  const rows = dataset.table.rows.map((row) => due(dataset, row));
  const columns = Object.keys(rows[0] ?? {});

  test("its CSV is the same to two readers, in UTF-8 and with the line ends of Unix", () => {
    const text = fileOf(dataset, "csv").toString("utf8");
    expect(text).not.toContain("\r\n");
    const parsed = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(parsed.meta.fields).toEqual(columns);
    expect(parsed.data.map((record) => typed(dataset, record))).toEqual(rows);
    const others = parse<Record<string, string>>(text, { columns: true });
    expect(others.map((record) => typed(dataset, record))).toEqual(rows);
  });

  test("its CSV for Excel has a byte order mark, and line ends of Windows", () => {
    const bytes = fileOf(dataset, "excel.csv");
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const options = { columns: true, bom: true, record_delimiter: "\r\n" } as const;
    const records = parse<Record<string, string>>(bytes, options);
    expect(records.map((record) => typed(dataset, record))).toEqual(rows);
  });

  test("its workbook has numbers as numbers, days as dates and all else as text", async () => {
    const sheets = await readExcel(fileOf(dataset, "xlsx"), { trim: false });
    const [[head = [], ...records] = [], dictionary, about] = sheets.map(({ data }) => data);
    expect(head).toEqual(columns);
    expect(
      records.map((cells) =>
        Object.fromEntries(columns.map((name, index) => [name, cellText(cells[index])])),
      ),
    ).toEqual(rows);
    const explained = dictionary?.map(([name]) => name) ?? [];
    expect(columns.filter((name) => !explained.includes(name))).toEqual([]);
    const told = about?.flat().join("\n") ?? "";
    for (const { title } of dataset.sources)
      for (const locale of site.locales) expect(told).toContain(textIn(title, locale));
    for (const { path } of dataset.licenses) expect(told).toContain(path);
  });

  test("its JSON is the same, with statuses", () => {
    const { rows: read } = JSON.parse(fileOf(dataset, "json").toString()) as {
      rows: { cells: Record<string, string | number | null> }[];
    };
    expect(read.map(({ cells }) => withSymbols(cells))).toEqual(rows);
  });

  test("its GeoJSON is the same, where it has one", () => {
    if (!formatsOf(dataset, catalogue).some(({ ending }) => ending === "geojson")) return;
    const { features } = JSON.parse(fileOf(dataset, "geojson").toString()) as FeatureCollection;
    expect(features.map(({ properties }) => withSymbols(properties ?? {}))).toEqual(rows);
  });

  test("its ZIP holds all others to the byte, and says what they are", () => {
    const { "README.txt": readme, ...parts } = unzipSync(fileOf(dataset, "zip"));
    const others = formatsOf(dataset, catalogue).filter(({ ending }) => ending !== "zip");
    expect(Object.keys(parts)).toEqual(others.map(({ ending }) => `${dataset.id}.${ending}`));
    for (const { ending } of others)
      expect(fileOf(dataset, ending).equals(parts[`${dataset.id}.${ending}`]!)).toBe(true);
    const text = new TextDecoder().decode(readme);
    for (const name of Object.keys(parts)) expect(text).toContain(name);
    for (const locale of site.locales) expect(text).toContain(textIn(dataset.title, locale));
  });
});

test("every place is listed with its names in all languages", () => {
  const text = readFileSync(join(folder, paths.places), "utf8");
  const records = parse<Record<string, string>>(text, { columns: true });
  expect(records.map(({ id }) => id)).toEqual([...places.keys()]);
  for (const record of records)
    for (const locale of site.locales)
      expect(record[columnIn("name", locale)]).toBe(
        textIn(places.get(record["id"] ?? "")?.name, locale),
      );
});

/** What the page of a view has in its table: rows of the dataset, in the order of the file. */
const recordsShown = (document: Document | undefined): number[] =>
  recordsIn(document?.querySelector("figure.view table")).sort((a, b) => a - b);

const documents = new Map(pages.map((page) => [page.address, page.document]));

const views = chartTargets(catalogue).map(({ props }) => {
  const dataset = datasets.find(({ id }) => id === props.dataset)!;
  const document = documents.get(paths.chart(props));
  const read = (ending: string) =>
    readFileSync(join(folder, paths.viewDownload({ ...props, ending })));
  const [file, excel, workbook] = ["csv", "excel.csv", "xlsx"].map(read);
  return [paths.chart(props), { dataset, document, file, excel, workbook, read }] as const;
});

type JsonCells = Record<string, string | number | null>;

/** A record of a CSV, its numbers as the same row in JSON has them. */
const asTyped = (record: Record<string, string>, cells: Cells = {}): Cells =>
  Object.fromEntries(
    Object.entries(record).map(([name, text]) => [
      name,
      typeof cells[name] === "number" ? Number(text) : written(text),
    ]),
  );

const everyView = every("the files of every view and state", views);

everyView("hold the rows of its table, as the dataset has them", ({ dataset, document, file }) => {
  const text = file!.toString("utf8");
  const records = parse<Record<string, string>>(text, { columns: true });
  const rows = new Map(dataset.table.rows.map((row) => [row.record, row]));
  const expected = recordsShown(document).map((record) => due(dataset, rows.get(record)!));
  const own = (cells: Cells, at: number) =>
    Object.fromEntries(Object.entries(cells).filter(([name]) => name in (expected[at] ?? {})));
  expect(records.length).toBe(expected.length);
  const found = records.map((record, at) => own(typed(dataset, record), at));
  expect(found).toEqual(
    expected.map((cells, at) =>
      Object.fromEntries(Object.entries(cells).filter(([name]) => name in found[at]!)),
    ),
  );
});

everyView("say each number that the table says", ({ document, file }) => {
  const records = parse<Record<string, string>>(file!.toString("utf8"), { columns: true });
  const shown = recordsShown(document);
  const table = document?.querySelector("figure.view table");
  for (const [at, record] of shown.entries()) {
    const held = Object.values(records[at] ?? {}).map(Number);
    const own = `[data-record="${record}"]`;
    for (const cell of table?.querySelectorAll(`${own} [data-obs], ${own}[data-obs]`) ?? []) {
      const value = cell.getAttribute("data-value") ?? cell.textContent.replaceAll(",", "");
      if (Number.isFinite(Number(value))) {
        const near = held.some((number) => Math.abs(number - Number(value)) < 0.06);
        expect(near, `${value} in line ${at}`).toBe(true);
      }
    }
  }
});

everyView(
  "say the same in every form, and are linked, Excel first",
  ({ document, file, excel }) => {
    const text = file!.toString("utf8");
    expect(excel!.toString("utf8")).toBe(`\uFEFF${text.replace(/\n/g, "\r\n")}`);
    const links = [...(document?.querySelectorAll("aside a[download]") ?? [])];
    const endings = links.map((link) => link.getAttribute("href")?.replace(/^[^.]*\./, ""));
    expect(endings.slice(0, 3)).toEqual(["xlsx", "csv", "excel.csv"]);
  },
);

everyView("have the same rows as JSON and GeoJSON, and a ZIP with all of them", (shown) => {
  const { dataset, file, read } = shown;
  const records = parse<Record<string, string>>(file!.toString("utf8"), { columns: true });
  const expectSame = (rows: JsonCells[]) => {
    const found = rows.map(withSymbols);
    expect(found).toEqual(records.map((record, at) => asTyped(record, found[at])));
  };
  const { rows } = JSON.parse(read("json").toString()) as { rows: { cells: JsonCells }[] };
  expectSame(rows.map(({ cells }) => cells));
  const endings = formatsOf(dataset, catalogue).map(({ ending }) => ending);
  if (endings.includes("geojson")) {
    const { features } = JSON.parse(read("geojson").toString()) as FeatureCollection;
    expectSame(features.map(({ properties }) => properties as JsonCells));
  }
  const endingOf = (name: string) => name.replace(/^[^.]*\./, "");
  const { "README.txt": readme, ...parts } = unzipSync(read("zip"));
  expect(new TextDecoder().decode(readme)).toContain(textIn(dataset.description, site.locales[0]!));
  expect(Object.keys(parts).map(endingOf)).toEqual(endings.slice(0, -1));
  for (const [name, bytes] of Object.entries(parts))
    expect(read(endingOf(name)).equals(bytes), name).toBe(true);
});

test("the workbook of every view and state has the cells of its CSV", async () => {
  for (const [name, { dataset, file, workbook }] of views) {
    const records = parse(file!.toString("utf8"));
    const [data] = await readExcel(workbook!, { trim: false });
    const [head = [], ...rows] = data?.data ?? [];
    const found = rows.map((cells) =>
      Object.fromEntries(head.map((name, index) => [name as string, cellText(cells[index])])),
    );
    const [names = [], ...texts] = records;
    const numeric = names.map((each) =>
      /_(share|rate_per_10000|change|index|moving_mean|cumulative|per_day)$|^denominator$/.test(
        each,
      ),
    );
    const written = texts.map((cells) => {
      const record = Object.fromEntries(names.map((each, index) => [each, cells[index] ?? ""]));
      const computed = names.flatMap((each, index) =>
        numeric[index] && /\d/.test(record[each] ?? "") ? [[each, Number(record[each])]] : [],
      );
      return { ...typed(dataset, record), ...(Object.fromEntries(computed) as Cells) };
    });
    expect(found, name).toEqual(written);
  }
});
