import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadCatalogue } from "../../../src/load/catalogue.ts";
import type { Row } from "../../../src/model/table.ts";

const { catalogue } = await loadCatalogue(join(import.meta.dirname, "../../.."));
if (!catalogue) throw new Error("the data has problems: npm run data:check");
const { places, datasets } = catalogue;

const rowsOf = (id: string): Row[] => datasets.find((each) => each.id === id)!.table.rows;
const towns = [...places.values()].filter(({ level }) => level === "town");

describe("the register of communities", () => {
  const rows = rowsOf("community-register").map(({ cells }) => cells as Record<Column, string>);
  type Column = "code" | "kind" | "town" | "name_zh" | "name_en";

  test("has as many of each kind in each district as the counts of its day", () => {
    const districtOf = (town: string) => places.get(town)?.parent ?? "";
    const counted = Map.groupBy(rows, ({ town, kind }) => `${districtOf(town)} ${kind}`);
    const counts = rowsOf("community-counts").flatMap(({ cells, values }) => {
      const { period, place = "", kind = "" } = cells;
      const isDue = period === "2023-06-30" && place !== "330400" && kind !== "all";
      return isDue ? [[`${place} ${kind}`, values["count"]?.value]] : [];
    });
    const listed = [...counted].map(([key, { length }]) => [key, length]);
    expect(counts).toHaveLength(14);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(counts));
  });

  test("has codes that begin with that of the town, and this with that of the district", () => {
    expect(rows.filter(({ code, town }) => !code.startsWith(town))).toEqual([]);
    expect(towns.filter(({ id, parent }) => !id.startsWith(parent ?? "?"))).toEqual([]);
  });

  test("leaves no town out", () => {
    expect([...new Set(rows.map(({ town }) => town))]).toEqual(towns.map(({ id }) => id));
    expect(towns).toHaveLength(72);
  });

  test("names each kind by its word, in both languages", () => {
    const endings: Record<string, [string, string]> = {
      community: ["社区", " Community"],
      village: ["村", " Village"],
    };
    for (const { kind, name_zh, name_en } of rows) {
      const [zh, en] = endings[kind]!;
      expect(name_zh.endsWith(zh), name_zh).toBe(true);
      expect(name_en.endsWith(en), name_en).toBe(true);
      expect(name_en).toMatch(/^[A-Z][a-zü’]+( [A-Z][a-zü’]+)+$/);
    }
  });

  test("keeps names that stand several times", () => {
    const times = (name: string) => rows.filter(({ name_zh }) => name_zh === name).length;
    expect(["虹桥社区", "由拳社区", "红联村"].map(times)).toEqual([3, 2, 2]);
  });
});
