import { expect, test } from "vitest";
import { tabled } from "../../../tests/tabled.ts";
import type { RawRecord } from "../../model/table.ts";
import { tableNearest, type KnownTable } from "./known-tables.ts";

const fieldsOf = (header: string) =>
  tabled(
    {
      ...{ kind: "bar", name: "a", title: { en: "A" }, note: null, breaks: [] },
      ...{ x: "count", y: "place" },
    },
    [header],
  ).dataset.fields;

const knownAs = (id: string, header: string) =>
  ({ id, schema: { fields: fieldsOf(header) } }) as unknown as KnownTable;

const known = [knownAs("homes", "period place kind count"), knownAs("halls", "place count")];

const record = (...cells: string[]) => ({ cells }) as unknown as RawRecord;
const nearest = (...records: RawRecord[]) => tableNearest(records, known)?.id ?? null;

test("a table with a title above its labels, or without a column, is taken for that which it is most like", () => {
  expect(nearest(record("All homes"), record("period", "place", "kind", "count"))).toBe("homes");
  expect(nearest(record("period", "kind", "amount", "place"))).toBe("homes");
});

test("a table is taken for none that it has few columns of, or as many of as of another", () => {
  expect(nearest(record("a", "b"), record("1", "2"))).toBeNull();
  expect(nearest(record("kind"))).toBeNull();
  expect(
    tableNearest([record("place", "count")], [...known, knownAs("other", "place count")]),
  ).toBe(undefined);
});
