import { expect, test } from "vitest";
import { catalogue } from "../../../tests/described.ts";
import type { Dataset, Field } from "../../model/dataset.ts";
import { openTable } from "./open-table.ts";

const [homes] = catalogue.datasets as [Dataset];
const field = (name: string): Field => homes.fields.find((each) => each.name === name)!;

const source: Field = { ...field("period"), name: "source", role: "source" };

const namesOf = (fields: Field[], more: Partial<Dataset> = {}) =>
  openTable({ catalogue, dataset: { ...homes, ...more, fields } }).fields.map(({ name }) => name);

test("codes have beside them what they mean, in each language, numbers their status", () => {
  expect(namesOf([...homes.fields, source])).toEqual([
    ...["period", "place", "place_name_en", "place_name_zh", "kind", "kind_label_en"],
    ...["kind_label_zh", "count", "count_status", "source", "source_title_en", "source_title_zh"],
  ]);
});

test("a column of ours is called otherwise where the office has one of its name", () => {
  const status: Field = { ...field("period"), name: "count_status" };
  const second: Field = { ...status, name: "count_status_" };
  expect(namesOf([field("count"), status, second])).toEqual([
    ...["count", "count_status__", "count_status", "count_status_"],
  ]);
});

test("a code that is no place, no source and no category means nothing", () => {
  const cells = { place: "nowhere", kind: "none", source: "none", count: "" };
  const { rows } = openTable({
    catalogue,
    dataset: {
      ...homes,
      fields: [field("place"), field("kind"), source, field("count")],
      table: { rows: [{ record: 2, cells, values: {} }] },
    },
  });
  expect(rows[0]?.cells.map(({ value }) => value)).toEqual([
    ...["nowhere", "", "", "none", "", "", "none", "", "", "", ""],
  ]);
});

test("columns of ours are told in each language of the site", () => {
  const { fields } = openTable({ catalogue, dataset: homes });
  const titled = Object.fromEntries(fields.map(({ name, title }) => [name, title]));
  expect(titled["kind_label_en"]).toEqual({ en: "kind (English)", zh: "kind（英语）" });
  expect(titled["count_status"]).toEqual({ en: "count: status", zh: "count的状态" });
  const status = fields.find(({ name }) => name === "count_status");
  expect(status).toMatchObject({ type: "string", role: "note", unit: null, description: null });
  expect(status?.categories).toContainEqual({
    value: "missing",
    label: { en: "not published", zh: "未公布" },
  });
});
