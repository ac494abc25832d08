import fc, { type GeneratorValue } from "fast-check";
import { csvText } from "../src/model/csv-text.ts";

/** The districts of the cases' city. */
const districts = ["999901", "999902", "999903"];

/** Texts as offices write them, and as nobody expects them: markup, templates, names of JavaScript. */
const texts = [
  "人数",
  "PM₂.₅（µg/m³）",
  "CO₂ ☆ 10³",
  "𡋾头村 䶮",
  "<b>&amp; \"quoted\" 'text'</b>",
  "{value} {count} $& $1 \\n",
  "constructor",
  "__proto__",
  "toString",
  "0",
  "Tiếng Việt — Ünïcödé",
  "السلام عليكم 12",
  "हिन्दी क्षि",
  "😀 👨‍👩‍👧",
  "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(2),
  "一".repeat(60),
  "]]> <!-- --> </script>",
  "a/b c?d#e%20",
];

const times = {
  years: ["2018", "2019", "2020", "2021", "2022", "2023"],
  months: ["2020-11", "2020-12", "2021-01", "2021-03"],
  days: ["2019-12-31", "2020-01-01", "2020-02-29"],
  spans: ["2018-09/2019-08", "2019-09/2020-08", "2020-01/2020-03"],
  mixed: ["2018", "2019-05", "2020-01-31", "2021-01/2021-06"],
};

const numbers = {
  integer: ["0", "1", "7", "356", "1204", "-12", "876543210987", "x", "c", "z"],
  number: ["0", "0.5", "12.25", "-3.125", "0.000001", "123456789.5", "100", "x", "c", "z"],
};

/** Of each dataset: more would try fewer datasets in the same time. */
const mostViews = 4;

interface Column {
  name: string;
  role: string;
  type: string;
  unit?: string;
  values: string[];
}

interface Drafted {
  descriptor: Record<string, unknown>;
  csv: string;
}

const some = <T>(draw: GeneratorValue, values: readonly T[], least = 1): T[] =>
  draw(fc.subarray, [...values], { minLength: least });
/** So many, in any order, no two the same. */
const different = <T>(draw: GeneratorValue, values: readonly T[], count: number): T[] =>
  draw(fc.shuffledSubarray, [...values], { minLength: count, maxLength: count });
const one = <T>(draw: GeneratorValue, values: readonly T[]): T =>
  draw(() => fc.constantFrom(...values));

/** Every combination of the values of columns. */
const product = (columns: readonly Column[]): Record<string, string>[] =>
  columns.reduce<Record<string, string>[]>(
    (rows, { name, values }) =>
      rows.flatMap((row) => values.map((each) => ({ ...row, [name]: each }))),
    [{}],
  );

/** What tells rows apart, at least one column of it. */
function keyColumns(draw: GeneratorValue): Column[] {
  const column = (name: string, role: string, values: string[]): Column => ({
    name,
    role,
    type: "string",
    values,
  });
  const dimensions = some(draw, ["kind", "group"], 0).map((name) =>
    column(name, "dimension", some(draw, texts).slice(0, 5)),
  );
  const period = column(
    "period",
    "period",
    some(draw, times[one(draw, Object.keys(times) as (keyof typeof times)[])]),
  );
  const place = column("place", "place", [...districts, ...some(draw, ["999900"], 0)]);
  const all = [...some(draw, [period, place], 0), ...dimensions];
  return all.length > 0 ? all : [period];
}

function valueColumns(draw: GeneratorValue): Column[] {
  const isSigned = draw(fc.boolean);
  return some(draw, ["integer", "number"] as const).map((type) => ({
    name: type === "integer" ? "people" : "share",
    role: "value",
    type,
    unit: one(draw, texts),
    values: numbers[type].filter((text) => isSigned || !text.startsWith("-")),
  }));
}

/** Views that fit columns: the rows of each are one for each mark. */
function viewsOf(draw: GeneratorValue, keys: readonly Column[], values: readonly Column[]) {
  const title = () => one(draw, texts);
  const fixed = (free: readonly string[]) => {
    const rest = keys.filter(({ name }) => !free.includes(name));
    return Object.fromEntries(rest.map(({ name, values: all }) => [name, one(draw, all)]));
  };
  const view = (kind: string, free: string[], columns: Record<string, unknown>) => ({
    kind,
    name: [kind, ...free].join("-"),
    title: title(),
    where: fixed(free),
    ...columns,
  });
  const along = keys.map(({ name }) => name);
  const period = keys.find(({ role }) => role === "period")?.name;
  const place = keys.find(({ role }) => role === "place")?.name;
  const few = keys.filter(({ role, values: all }) => role !== "period" && all.length <= 4);
  const value = () => one(draw, values).name;
  const pairs = (first: string | undefined) =>
    first === undefined
      ? []
      : few.filter(({ name }) => name !== first).map(({ name }) => [first, name] as const);
  return [
    { kind: "table", name: "all", title: title() },
    view("figure", [], { value: value() }),
    ...along.map((each) => view("bar", [each], { x: value(), y: each })),
    ...along.map((each) => view("column", [each], { x: each, y: value() })),
    ...(period === undefined ? [] : [view("line", [period], { x: period, y: value() })]),
    ...pairs(period).map(([x, series]) => view("line", [x, series], { x, y: value(), series })),
    ...(period !== undefined &&
    [2, 3].includes(keys.find(({ name }) => name === period)?.values.length ?? 0)
      ? pairs(period).map(([x, series]) => view("slope", [x, series], { x, y: value(), series }))
      : []),
    ...pairs(period).map(([x, series]) => view("column", [x, series], { x, y: value(), series })),
    ...(values.some(({ values: all }) => all.some((text) => text.startsWith("-")))
      ? []
      : pairs(period)
    ).map(([x, series]) => view("stack", [x, series], { x, y: value(), series })),
    ...pairs(place).map(([y, series]) => view("dot", [y, series], { y, x: value(), series })),
    ...pairs(along[0]).map(([x, y]) => view("heatmap", [x, y], { x, y, value: value() })),
    ...(values.some(({ values: all }) => all.some((text) => text.startsWith("-")))
      ? []
      : keys.filter(({ values: all }) => all.length === 2)
    ).flatMap(({ name: series }) =>
      along
        .filter((each) => each !== series)
        .map((y) => view("pyramid", [y, series], { x: value(), y, series })),
    ),
    ...along.map((each) => view("histogram", [each], { x: value(), label: each })),
    ...along.map((each) => view("scatter", [each], { x: value(), y: value(), label: each })),
    ...(place === undefined
      ? []
      : [
          {
            ...view("choropleth", [place], { value: value(), place, counts: true }),
            where: { ...fixed([place]), place: { level: "district" } },
          },
        ]),
    ...(place === undefined || period === undefined
      ? []
      : [
          {
            ...view("bar", [place, period], { x: value(), y: place }),
            name: "bar-states",
            states: { field: period },
          },
        ]),
  ];
}

/** A sound dataset, its texts and figures by chance. */
export function randomDataset(draw: GeneratorValue, id: string): Drafted {
  const keys = keyColumns(draw);
  const values = valueColumns(draw);
  const isSourced = draw(fc.boolean);
  const columns = [...keys, ...values];
  const rows = product(keys).map((row) => ({
    ...row,
    ...Object.fromEntries(values.map(({ name, values: all }) => [name, one(draw, all)])),
    ...(isSourced && { source: "s1" }),
    note: one(draw, ["", "", ...texts]),
  }));
  const names = [...columns.map(({ name }) => name), ...(isSourced ? ["source"] : []), "note"];
  const field = ({ name, role, type, unit, values: all }: Column) => ({
    name,
    role,
    type,
    title: one(draw, texts),
    ...(unit !== undefined && { unit }),
    ...(role === "dimension" && {
      categories: different(draw, texts, all.length).map((label, index) => ({
        value: all[index],
        label,
      })),
    }),
  });
  const fields = [
    ...columns.map(field),
    ...(isSourced ? [{ name: "source", role: "source", type: "string", title: "来源" }] : []),
    { name: "note", role: "note", type: "string", title: "说明" },
  ];
  return {
    csv: csvText([
      names,
      ...rows.map((row) => names.map((name) => (row as Record<string, string>)[name] ?? "")),
    ]),
    descriptor: {
      $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
      name: id,
      title: one(draw, texts),
      description: one(draw, texts).padEnd(60, "。"),
      status: one(draw, ["official", "reported", "sample"]),
      topic: "residents",
      updateFrequency: "annual",
      modified: "2026-01-01",
      licenses: [{ name: one(draw, texts), title: "CC0", path: "https://creativecommons.org/" }],
      sources: [
        { name: "s1", title: one(draw, texts) },
        { name: "s2", title: one(draw, texts), path: "https://a.example/?b=%22", reliability: "A" },
      ],
      contributors: [{ title: one(draw, texts), roles: ["publisher"] }],
      resources: [
        {
          name: id,
          path: `${id}.csv`,
          type: "table",
          format: "csv",
          mediatype: "text/csv",
          schema: { fields, primaryKey: keys.map(({ name }) => name) },
        },
      ],
      views: some(draw, viewsOf(draw, keys, values)).slice(0, mostViews),
    },
  };
}
