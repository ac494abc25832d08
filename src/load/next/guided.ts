import { placesNamed } from "../../check/cell/place-names.ts";
import { plainLabel } from "../../check/reshape/label.ts";
import { callsSum } from "../../check/whole-words.ts";
import type { KnownTable } from "../../check/table/known-tables.ts";
import { field } from "../../draft/shape/fields.ts";
import type { Shape } from "../../draft/shape/shape.ts";
import { staffWords } from "../../locales/index.ts";
import type { Field } from "../../model/dataset.ts";
import type { Locale } from "../../model/locale.ts";
import { valuesAcross } from "../../model/reshape-labels.ts";
import type { Reshape } from "../../model/reshape.ts";
import type { RawRecord } from "../../model/table.ts";

/** Labels stand among so many records. */
const leadLength = 10;

/** A single label that is a category may be a column that is only called so. */
const fewest = 2;

/** Makes the test whether a text is one of a field's categories, or a place. */
export function belongsTo(own: Field, { schema }: KnownTable): (text: string) => boolean {
  const { places } = schema;
  if (own.role === "place")
    return (text) => places !== null && placesNamed(text, places).length === 1;
  const known = new Set(
    own.categories.flatMap(({ value, label }) =>
      [value, ...Object.values(label)].map((text) => plainLabel(text)),
    ),
  );
  return (text) => known.has(plainLabel(text));
}

/** What rows of totals are called in the column that tells its rows apart; none in one of places, where they are places too. */
function totalsIn(rows: readonly RawRecord[], index: number, { schema }: KnownTable) {
  const texts = [...new Set(rows.map(({ cells }) => plainLabel(cells[index] ?? "")))];
  const arePlaces = texts.some((text) => placesNamed(text, schema.places ?? new Map()).length > 0);
  const sums = arePlaces ? [] : texts.filter(callsSum);
  return Object.fromEntries(sums.map((text) => [text, "all" as const]));
}

/** What a file whose labels are places or categories of a dataset says, and nothing else but labels tells. */
function shapeOf(
  labels: readonly string[],
  across: readonly string[],
  { own, totals, locale }: { own: Field; totals: Reshape["totals"]; locale: Locale },
): Shape | null {
  const rest = labels.filter((label) => label !== "" && !across.includes(label));
  const skipped = rest.filter(callsSum);
  const stays = rest.filter((label) => !skipped.includes(label));
  const value = staffWords[locale].draft.shape.value;
  if (stays.length === 0 || new Set(stays).size < stays.length) return null;
  return {
    reshape: {
      columns: Object.fromEntries(stays.map((label) => [label, label])),
      across: [own.name],
      ...(skipped.length > 0 && { skipped }),
      ...(Object.keys(totals ?? {}).length > 0 && { totals }),
    },
    fields: [...stays.map((label) => field(label, "note")), own, field(value, "value")],
    across: [...across],
    kind: own.role === "place" ? "places" : "words",
    lead: [],
    outside: [],
    absent: [],
    symbols: {},
    year: null,
    begins: null,
    numbers: [],
    beside: [],
    marked: [],
    doubtful: [],
  };
}

/** How a file is read whose labels are the places of a dataset, or the categories of one of its columns; null where they are not. */
export function guidedShape(
  records: readonly RawRecord[],
  known: KnownTable,
  locale: Locale,
): Shape | null {
  const { fields } = known.schema;
  const named = new Set(fields.flatMap(({ name, title }) => [name, ...Object.values(title)]));
  for (const own of fields.filter(({ role }) => role === "place" || role === "dimension")) {
    const isOf = belongsTo(own, known);
    for (const [at, { cells }] of records.slice(0, leadLength).entries()) {
      const labels = cells.map(plainLabel);
      const across = labels.filter((label) => !named.has(label) && isOf(label));
      const isOwn = labels.some((label) => [own.name, ...Object.values(own.title)].includes(label));
      if (isOwn || across.length < fewest || new Set(across).size < across.length) continue;
      const first = labels.findIndex((label) => label !== "" && !across.includes(label));
      const totals = totalsIn(records.slice(at + 1), first, known);
      const shape = shapeOf(labels, across, { own, totals, locale });
      if (shape) return shape;
    }
  }
  return null;
}

/** The shape of a file whose labels are categories of a dataset below times or places, where they seemed to be values; null where they are not. */
export function withCategories(shape: Shape, known: KnownTable, locale: Locale): Shape | null {
  const { across = [], values = {}, ...reshape } = shape.reshape;
  const labels = Object.keys(values);
  const own = known.schema.fields.find(
    (each) => each.role === "dimension" && labels.every(belongsTo(each, known)),
  );
  if (!own || labels.length < fewest || !across.includes(valuesAcross)) return null;
  const others = shape.fields.filter(({ name }) => !Object.values(values).includes(name));
  const value = field(staffWords[locale].draft.shape.value, "value");
  return {
    ...shape,
    reshape: {
      ...reshape,
      across: across.map((each) => (each === valuesAcross ? own.name : each)),
    },
    fields: [...others, own, value],
  };
}
