import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { catalogue as base } from "../../../tests/described.ts";
import type { LoggedChange } from "../../model/change.ts";
import type { Dataset } from "../../model/dataset.ts";
import { toPlacesCsv } from "../download/places.ts";
import { describedDataset, describedSite } from "./described.ts";

const [homes] = base.datasets as [Dataset];

/** A release of a dataset. */
const released = (dataset: string, date: string): LoggedChange => ({
  ...{ kind: "published", dataset, date },
  ...{ key: "", column: "", old: "", new: "", reason: null },
});

const about = (more: Partial<Dataset> = {}, changes: LoggedChange[] = []) => {
  const dataset = { ...homes, ...more };
  return describedDataset({ ...base, changes, datasets: [dataset] }, dataset);
};

test("a dataset was issued when it was first released, else with its newest figures", async () => {
  const changes = [
    released("halls", "2001-01-01"),
    released("homes", "2002-05-06"),
    released("homes", "2002-07-08"),
  ];
  expect((await about({}, changes)).issued).toBe("2002-05-06");
  expect((await about()).issued).toBe("2003-02-01");
});

test("its times are from the first day of the first to the last day of the last", async () => {
  const rows = ["2002-02", "2001", "", "2002-01/2002-03"].map((period, index) => ({
    record: index + 2,
    cells: { period, place: "a", kind: "new", count: "1" },
    values: {},
  }));
  expect((await about({ table: { rows } })).temporal).toEqual({
    start: "2001-01-01",
    end: "2002-03-31",
  });
  expect((await about({ table: { rows: [] } })).temporal).toBeNull();
  const fields = homes.fields.filter(({ role }) => role !== "period");
  expect((await about({ fields, table: { rows } })).temporal).toBeNull();
});

test("keywords that staff gave stand for a language, else its topic; one that is no topic's, its title", async () => {
  const keywords = { en: ["flats"], zh: [] };
  expect((await about({ keywords })).keywords).toEqual({ en: ["flats"], zh: ["居住"] });
  const homeless = await about({ topic: "gone" });
  expect(homeless.keywords).toEqual({ en: ["Homes"], zh: ["住房"] });
  expect(homeless.topic).toEqual({ id: "gone", title: homes.title, theme: null });
});

test("pages are named in the order of languages, and a sample bears its mark", async () => {
  const { url, pages, title, topic } = await about({ status: "sample" });
  expect(url).toBe("https://city.example/open/datasets/homes/");
  expect(Object.entries(pages)).toEqual([
    ["en", url],
    ["zh", "https://city.example/open/zh/datasets/homes/"],
  ]);
  expect(title).toEqual({ en: "Homes (Sample data)", zh: "住房（示例数据）" });
  expect(topic.theme).toBe("SOCI");
});

test("files are told with address, size and digest of what is written", async () => {
  const { catalogue, datasets, places, main } = await describedSite(base);
  expect([main, datasets.map(({ dataset }) => dataset.id)]).toEqual(["en", ["homes"]]);
  const text = toPlacesCsv(catalogue);
  expect(places).toEqual({
    ...{ name: "places.csv", ending: "csv", label: "CSV", mediaType: "text/csv" },
    url: "https://city.example/open/downloads/places.csv",
    path: "downloads/places.csv",
    bytes: Buffer.byteLength(text),
    sha256: createHash("sha256").update(text).digest("hex"),
  });
  const [{ files, fields }] = datasets as [(typeof datasets)[number]];
  expect(files.map(({ name }) => name)).toEqual([
    ...["homes.xlsx", "homes.csv", "homes.excel.csv"],
    ...["homes.json", "homes.geojson", "homes.zip"],
  ]);
  expect(files[2]).toMatchObject({
    ...{ ending: "excel.csv", label: "CSV (Excel)", mediaType: "text/csv" },
    url: "https://city.example/open/downloads/homes.excel.csv",
    path: "downloads/homes.excel.csv",
  });
  expect(fields.map(({ name }) => name)).toContain("place_name_zh");
});

test("a dataset is described once", () => {
  expect(describedDataset(base, homes)).toBe(describedDataset(base, homes));
});
