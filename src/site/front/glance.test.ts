import { expect, test } from "vitest";
import { loadCatalogue } from "../../load/catalogue.ts";
import { glancesOf } from "./glance.ts";

const { catalogue } = await loadCatalogue("tests/city");
if (!catalogue) throw new Error("Model City is damaged");

const names = catalogue.datasets.flatMap(({ id, views }) =>
  views.map(({ name }) => `${id}/${name}`),
);
const single = catalogue.datasets.flatMap(({ id, views }) =>
  views.filter(({ kind }) => kind === "figure").map(({ name }) => `${id}/${name}`),
);

test("only views of one number stand among them, each with its number, place, time and sources", () => {
  for (const locale of catalogue.site.locales) {
    const items = glancesOf(catalogue, names, locale);
    expect(items.length).toBeGreaterThan(0);
    expect(single).toEqual(expect.arrayContaining(items.map(({ id }) => id)));
    for (const { figure, place, period, sources } of items) {
      expect(figure.number).toMatch(/\d|\p{L}/u);
      expect(place + period).not.toBe("");
      expect(sources.length).toBeGreaterThan(0);
    }
  }
});

test("a number of long ago says how old it is, reckoned from the date of the build", () => {
  const items = (year: string) =>
    glancesOf({ ...catalogue, modified: `${year}-01-01` }, single, "en");
  expect(items("2199").every(({ age }) => /^\d+ years old$/.test(age ?? ""))).toBe(true);
  expect(items("1990").every(({ age }) => age === null)).toBe(true);
});

test("a number that is the only one among places stands there, and says what the others lack", () => {
  const name = "residents/by-district";
  const missing = { status: "missing", value: null, qualifier: null } as const;
  const datasets = catalogue.datasets.map((dataset) => {
    if (dataset.id !== "residents") return dataset;
    const kept = dataset.table.rows.find(
      ({ cells }) => cells["place"] === "999901" && cells["period"] === "2020",
    );
    const rows = dataset.table.rows.map((row) =>
      row === kept ? row : { ...row, values: { residents: missing } },
    );
    return { ...dataset, table: { ...dataset.table, rows } };
  });
  expect(glancesOf(catalogue, [name], "en")).toEqual([]);
  const [item] = glancesOf({ ...catalogue, datasets }, [name], "en");
  expect(item).toMatchObject({ id: name, place: "Jia District" });
  expect(item?.notes[0]).toMatch(/Jia District.*Yunhai City.*not registered/s);
});
