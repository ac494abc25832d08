import { unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import { loadCatalogue } from "../../load/catalogue.ts";
import type { Dataset } from "../../model/dataset.ts";
import { downloadTypes, formats, formatsOf } from "./formats.ts";
import { toPlacesCsv } from "./places.ts";
import { viewTable } from "./view-table.ts";

const { catalogue } = await loadCatalogue("tests/cases/_base");
if (!catalogue) throw new Error("the small city is not sound");

/** A dataset with few of its rows, by their places in the file. */
function some(id: string, ...rows: number[]): Dataset {
  const dataset = catalogue?.datasets.find((each) => each.id === id);
  if (!dataset) throw new Error(`no dataset ${id}`);
  const { table } = dataset;
  return { ...dataset, table: { rows: table.rows.filter((_, index) => rows.includes(index)) } };
}

const residents = some("residents", 0, 2);
const stations = some("stations", 0, 3);
const volunteers = some("volunteers", 0, 3, 5, 8, 10);

const formatOf = (ending: string) => {
  const format = formats.find((each) => each.ending === ending);
  if (!format) throw new Error(`no format ${ending}`);
  return format;
};

/** What a person finds in a file, whatever packs it. */
async function found(content: string | Uint8Array | Promise<Uint8Array>): Promise<string> {
  const bytes = await content;
  if (typeof bytes === "string") return bytes;
  const isParquet = new TextDecoder().decode(bytes.subarray(0, 4)) === "PAR1";
  if (isParquet)
    return JSON.stringify(await parquetReadObjects({ file: bytes.slice().buffer }), null, 1);
  const files = unzipSync(bytes);
  const { "README.txt": readme } = files;
  if (readme) return [...Object.keys(files), "", new TextDecoder().decode(readme)].join("\n");
  const { sheets } = await readXlsx(bytes);
  const lines = sheets.map(({ name, columns = [], rows }) => [
    [name, ...columns.map(({ width }) => width)].join(" "),
    ...rows.map((row) => JSON.stringify(row)),
  ]);
  return lines.flat().join("\n");
}

test.each([
  ["csv", volunteers],
  ["excel.csv", residents],
  ["json", residents],
  ["geojson", stations],
  ["geojson", residents],
  ["xlsx", volunteers],
  ["zip", volunteers],
  ["zip", stations],
])("a file in %s says what there is to say", async (ending, dataset) => {
  expect(await found(formatOf(ending).write({ catalogue, dataset }))).toMatchSnapshot();
});

test.each(["rate-map", "by-district", "newest", "all"])(
  "a file of the view %s has what it shows",
  async (name) => {
    const dataset = some("volunteers", ...Array(15).keys());
    const view = dataset.views.find((each) => each.name === name);
    if (!view) throw new Error(`no view ${name}`);
    const published = {
      catalogue,
      dataset,
      page: {
        title: view.title,
        path: `/charts/volunteers/${name}/`,
        cited: { sort: "chart" as const, parts: ["volunteers", name] },
      },
    };
    const table = viewTable(published, view);
    expect(await found(formatOf("csv").write(published, table))).toMatchSnapshot();
    const workbook = await found(formatOf("xlsx").write(published, table));
    expect(workbook).toContain(`https://model-city.example/charts/volunteers/${name}/`);
    const archive = await found(formatOf("zip").write(published, table));
    expect(archive).toContain(`volunteers-${name}.csv`);
    expect(archive).toContain(`https://model-city.example/charts/volunteers/${name}/`);
    expect(JSON.parse(await found(formatOf("json").write(published, table)))).toMatchObject({
      name: `volunteers/${name}`,
      title: view.title,
      dataset: "volunteers",
    });
  },
);

test("the list of places has their names, their parents and their members", () => {
  expect(toPlacesCsv(catalogue)).toMatchSnapshot();
});

describe("what is published no more", () => {
  const file = {
    name: "volunteers",
    title: { zh: "志愿者", en: "Volunteers" },
    notice: { zh: "已撤回", en: "Withdrawn" },
    page: "https://city.example/datasets/volunteers/",
    modified: "2026-01-31",
  };

  test.each(formats.map(({ ending }) => ending))(
    "says so in %s, and nothing else",
    async (ending) => {
      expect(await found(formatOf(ending).withdrawn(file))).toMatchSnapshot();
    },
  );
});

test("which files a dataset and its views have", () => {
  const endings = (all: readonly { ending: string }[]) => all.map(({ ending }) => ending).join(" ");
  expect([stations, volunteers].map((each) => endings(formatsOf(each, catalogue)))).toEqual([
    "xlsx csv excel.csv json geojson zip",
    "xlsx csv excel.csv json geojson zip",
  ]);
  const [row] = residents.table.rows;
  const tall = { ...residents, table: { rows: Array(1_048_576).fill(row) } };
  expect(endings(formatsOf(tall, catalogue))).toBe("csv excel.csv json parquet zip");
  tall.table.rows.pop();
  expect(endings(formatsOf(tall, catalogue))).toContain("xlsx");
  tall.table.rows.length = 10_000;
  expect(endings(formatsOf(tall, catalogue))).not.toContain("parquet");
  expect(endings(formats.filter(({ isListed }) => isListed))).toBe("csv json geojson");
});

test("servers are told what the files are", () => {
  expect(downloadTypes).toEqual({
    xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    csv: "text/csv",
    json: "application/json",
    geojson: "application/geo+json",
    parquet: "application/vnd.apache.parquet",
    zip: "application/zip",
  });
});
