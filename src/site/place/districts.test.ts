import { expect, test } from "vitest";
import { tabled } from "../../../tests/tabled.ts";
import type { ViewOf } from "../../model/view.ts";
import { districtsPage } from "./districts.ts";

const byDistrict: ViewOf<"bar"> = {
  kind: "bar",
  name: "by-district",
  title: { zh: "各区", en: "By district" },
  note: null,
  breaks: [],
  x: "count",
  y: "place",
  where: { period: "2020" },
};

const older = { ...byDistrict, name: "older", where: { ...byDistrict.where, period: "2010" } };

const linesOf = (year: string, counts: string[]) =>
  counts.map((count, index) => `${year} ${"abcdefg"[index] ?? ""} ${count}`);

/** The page of districts of a table's lines. */
function pageOf(lines: string[], areas: string[][] = []) {
  const { catalogue, dataset, locale } = tabled(byDistrict, ["period place count", ...lines]);
  dataset.views = [older, byDistrict];
  dataset.topic = catalogue.site.topics[0]?.id ?? "";
  catalogue.datasets = [dataset];
  for (const [index, members] of areas.entries()) {
    const id = `area-${index}`;
    const name = { zh: id, en: id };
    const area = {
      id,
      level: "reporting-area",
      tier: "joint",
      name,
      short: name,
      parent: "city",
      members,
    } as const;
    catalogue.places.set(id, area);
  }
  return tableOf(catalogue, locale);
}

const all = linesOf("2020", ["10", "20", "30", "40", "50", "60", "70"]);
const cellsIn = ({ groups }: ReturnType<typeof pageOf>) =>
  groups.flatMap(({ places }) => places.flatMap(({ cells }) => cells));

/** The table of a page of all districts. */
function tableOf(...of: Parameters<typeof districtsPage>) {
  const { table } = districtsPage(...of);
  if (!table) throw new Error("too many places for one table");
  return table;
}

test("an indicator stands once, at its newest time, with bars from zero and ranks", () => {
  const page = pageOf([...linesOf("2010", ["1", "2", "3", "4", "5", "6", "7"]), ...all]);
  expect(page.columns).toEqual([
    { label: "By district", href: "/charts/specimen/by-district/", unit: "people", period: "2020" },
  ]);
  expect(cellsIn(page)[0]).toEqual({
    text: "10",
    obs: "normal",
    value: 10,
    bar: { from: 0, width: 14 },
    rank: "7 of 7",
    area: null,
    period: null,
  });
});

test("nothing is ranked where one district has no exact figure, and its own cell says so", () => {
  const cells = cellsIn(pageOf(linesOf("2020", ["10", "x", "30", "40", "50", "60", "70+"])));
  expect(cells.map(({ rank }) => rank)).toEqual(Array(7).fill(null));
  expect(cells[1]).toMatchObject({ obs: "missing", value: null, bar: null });
});

test("the whole stands apart, without a bar beside its parts", () => {
  const { whole } = pageOf([...all, "2020 city 280"]);
  expect(whole.cells).toMatchObject([{ text: "280", value: 280, bar: null, rank: null }]);
});

test("a figure of several districts says so in each of them, and has no bar beside theirs", () => {
  const lines = ["2020 area-0 30", ...linesOf("2020", ["10", "20", "30", "40", "50", "60", "70"])];
  const cells = cellsIn(pageOf(lines.toSpliced(1, 2), [["a", "b"]]));
  expect(cells.slice(0, 2)).toMatchObject(
    Array(2).fill({ text: "30", bar: null, rank: null, area: "area-0, together" }),
  );
});

test("what few districts have is named below, not drawn", () => {
  const page = pageOf(linesOf("2020", ["10", "20", "30", "x", "x", "x", "x"]));
  expect(page.columns).toEqual([]);
  expect(page.few.map(({ label }) => label)).toEqual(["By district"]);
});

test("districts stand by the areas that share all of them, else all together", () => {
  const names = (page: ReturnType<typeof pageOf>) => page.groups.map(({ name }) => name);
  const [left, right] = [
    ["a", "b", "c"],
    ["d", "e", "f", "g"],
  ];
  expect(names(pageOf(all, [left, right]))).toEqual(["area-0", "area-1"]);
  expect(names(pageOf(all, [["a", "b"]]))).toEqual([null]);
});

test("more districts than a page bears open by what they lie in", () => {
  const page = (count: number) => {
    const { catalogue, dataset, locale } = tabled(byDistrict, ["period place count", ...all]);
    dataset.topic = catalogue.site.topics[0]?.id ?? "";
    const like = catalogue.places.get("a");
    if (!like) throw new Error("no place");
    catalogue.places.set("o", { ...like, id: "o", tier: "between" });
    for (let index = 0; index < count; index += 1)
      catalogue.places.set(`p${index}`, { ...like, id: `p${index}`, parent: "o" });
    const { groups } = tableOf({ ...catalogue, datasets: [dataset] }, locale);
    return groups.map(({ folded, places }) => [places.length, folded]);
  };
  expect(page(50)).toEqual([
    [7, null],
    [50, null],
  ]);
  expect(page(54)).toEqual([
    [7, "Districts (7)"],
    [54, "Place a (54)"],
  ]);
});
