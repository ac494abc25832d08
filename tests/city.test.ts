import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parsePath } from "../src/address/parse.ts";
import { paths } from "../src/address/paths.ts";
import { loadCatalogue } from "../src/load/catalogue.ts";
import { changeKinds } from "../src/model/change.ts";
import { Descriptor, fieldTypes, roles, statuses } from "../src/model/dataset.ts";
import { kindOf, viewKinds, type ViewKind } from "../src/model/kinds.ts";
import { obsStatuses, qualifiers, statusFlags, symbols } from "../src/model/observation.ts";
import { jointLevel, usualLevels } from "../src/model/level.ts";
import { chartTargets } from "../src/site/chart/targets.ts";
import { selectRows } from "../src/stats/select.ts";
import { isMeasures, propertiesOf, statistics, trends, viewSchema } from "../src/model/view.ts";

// Model City stands for every city: what the software learns to show, its data gets too.
const root = join(import.meta.dirname, "city");
const { catalogue, problems, repairs } = await loadCatalogue(root);
if (!catalogue) throw new Error("Model City has problems: npm run data:check names those of data/");
const { site, places, datasets, changes, archive, glossary, published } = catalogue;

const descriptors = datasets.map(({ id }) =>
  Descriptor.parse(
    JSON.parse(readFileSync(join(root, `data/datasets/${id}/datapackage.json`), "utf8")),
  ),
);
const views = descriptors.flatMap((each) => each.views);
const fields = datasets.flatMap((dataset) => dataset.fields);
const rows = datasets.flatMap(({ table }) => table.rows);
const observations = rows.flatMap(({ values }) => Object.values(values));

/** What cells of a role hold, e.g. `["", "P", "E"]`. */
const cellsOf = (role: (typeof roles)[number]) =>
  new Set(
    datasets.flatMap((dataset) =>
      dataset.fields
        .filter((field) => field.role === role)
        .flatMap(({ name }) => dataset.table.rows.map(({ cells }) => cells[name])),
    ),
  );

test("Model City is sound as it stands, and says of itself that it is invented", () => {
  expect([problems, repairs]).toEqual([[], []]);
  expect(site.notice).toMatchObject({ en: expect.stringContaining("invented") as string });
  for (const { id, description } of datasets) {
    expect(description.zh, id).toContain("虚构");
    expect(description.en, id).toContain("Invented");
  }
});

/** What is said of arithmetic over time, which is the same whatever draws it. */
const isOfTrends = (property: string) =>
  trends.some((trend) =>
    propertiesOf(trend)
      .slice(1)
      .some((each) => each === property),
  );

/** That states have scales of their own is said alike of every kind. */
const isOfStates = (kind: ViewKind, property: string) =>
  property === "scale" && kindOf(kind).mayBeLog !== true && kind !== "stack";

test("it has every kind of view, and of each kind every property that a view may have", () => {
  const due = viewKinds.flatMap((kind) =>
    Object.keys(viewSchema(kind).shape)
      .filter((property) => !isOfTrends(property) && !isOfStates(kind, property))
      .map((property) => `${kind}: ${property}`),
  );
  const shown = views.flatMap((view) =>
    Object.keys(view).map((property) => `${view.kind}: ${property}`),
  );
  expect(new Set(due).difference(new Set(shown))).toEqual(new Set());
});

test("it has both sorts of states, every statistic and every sort of condition", () => {
  const states = views.flatMap((view) => view.states ?? []);
  expect(new Set(states.map(isMeasures))).toEqual(new Set([true, false]));
  const used = views.flatMap((view) => [
    ...(("statistic" in view && [view.statistic]) || []),
    ...(view.states && isMeasures(view.states) ? view.states.values : []),
  ]);
  expect(new Set(statistics).difference(new Set(used))).toEqual(new Set());
  const conditions = views.flatMap(({ where = {} }) => Object.values(where));
  const sorts = conditions.map((each) =>
    typeof each === "string" ? "constant" : Array.isArray(each) ? "list" : Object.keys(each).join(),
  );
  expect(new Set(sorts)).toEqual(new Set(["constant", "list", "level", "within"]));
});

test("it has every status of a dataset and of an observation, every qualifier, flag and symbol", () => {
  expect(new Set(datasets.map(({ status }) => status))).toEqual(new Set(statuses));
  expect(new Set(observations.map(({ status }) => status))).toEqual(new Set(obsStatuses));
  expect(cellsOf("qualifier")).toEqual(new Set(["", ...qualifiers]));
  expect(cellsOf("status")).toEqual(new Set(["", ...statusFlags]));
  expect([...cellsOf("longitude")]).toEqual(expect.arrayContaining(Object.keys(symbols)));
});

test("it has every role and type of a field, and every level of place, one with members", () => {
  expect(new Set(fields.map(({ role }) => role))).toEqual(new Set(roles));
  expect(new Set(fields.map(({ type }) => type))).toEqual(new Set(fieldTypes));
  expect(new Set([...places.values()].map(({ level }) => level))).toEqual(
    new Set([...usualLevels.map(({ id }) => id), jointLevel]),
  );
  const together = [...places.values()].find(({ members }) => members.length > 1)?.id ?? "";
  const rated = datasets.flatMap(({ views, table, fields }) =>
    views
      .filter((view) => "statistic" in view && view.statistic && view.kind === "choropleth")
      .flatMap(({ where = {} }) => selectRows(table.rows, where, { fields, places })),
  );
  expect(rated.map(({ cells }) => cells["place"])).toContain(together);
});

test("it has places enough for clusters, a register, totals, figures that agree, and terms", () => {
  expect(rows.filter(({ position }) => position).length).toBeGreaterThanOrEqual(150);
  const isRegister = ({ fields }: (typeof datasets)[number]) =>
    fields.every(({ role }) => role !== "value" && role !== "longitude");
  expect(datasets.some(isRegister)).toBe(true);
  for (const property of ["totals", "sameAs"] as const)
    expect(
      descriptors.some((each) => each[property]),
      property,
    ).toBe(true);
  expect(glossary.length).toBeGreaterThan(1);
});

test("it was released with every kind of change, some for a reason, and frozen in every language", () => {
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(changeKinds));
  expect(new Set(changes.map(({ reason }) => reason !== null))).toEqual(new Set([true, false]));
  expect(new Set(archive.map(({ locale }) => locale))).toEqual(new Set(site.locales));
});

test("it has a dataset whose sources are those of all its rows", () => {
  const whole = datasets.filter(({ fields }) => fields.every(({ role }) => role !== "source"));
  expect(whole.some(({ sources }) => sources.length > 1)).toBe(true);
});

test("it once released a dataset, a view and a state that are withdrawn", () => {
  const released = published.flatMap(({ address }) => parsePath(address) ?? []);
  const charts = released.filter((of) => of.sort === "chart");
  const gone = charts.filter(({ dataset }) => datasets.every(({ id }) => id !== dataset));
  const viewsOf = new Map(datasets.map(({ id, views }) => [id, views.map(({ name }) => name)]));
  const viewGone = charts.filter(
    ({ dataset, view }) => viewsOf.get(dataset)?.includes(view) === false,
  );
  const targets = new Set(chartTargets(catalogue).map(({ params }) => paths.chart(params)));
  const stateGone = charts.filter(
    (of) =>
      of.state !== undefined &&
      viewsOf.get(of.dataset)?.includes(of.view) &&
      !targets.has(paths.chart(of)),
  );
  for (const each of [gone, viewGone, stateGone]) expect(each).not.toEqual([]);
});
