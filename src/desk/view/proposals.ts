import { rolesOf } from "../../check/view/columns.ts";
import type { Dataset, Field } from "../../model/dataset.ts";
import { kindOf, viewKinds, type Channel, type ViewKind } from "../../model/kinds.ts";
import { columnLanguage, localeIds } from "../../model/locale.ts";
import { comparePeriods } from "../../model/period.ts";
import type { Places } from "../../model/place.ts";
import type { Row } from "../../model/table.ts";
import type { Condition, Denominator, Where } from "../../model/view.ts";
import { selectRows } from "../../stats/select.ts";

/** A view that a dataset might have, before it has a title: which columns it shows, and of which rows. */
export interface Proposal {
  kind: ViewKind;
  /** The column that it has for a channel. */
  columns: Partial<Record<Channel, string>>;
  /** As a descriptor says it, but for name and title. */
  properties: Record<string, unknown>;
}

export interface ProposalGround {
  dataset: Pick<Dataset, "fields" | "primaryKey" | "table">;
  places: Places;
  city: string;
  /** The column whose numbers are to be shown; null where a dataset has none. */
  value: string | null;
  /** What the site divides by. */
  denominators: readonly Denominator[];
}

/** Of fewer values some kinds show nothing. */
const least: Partial<Record<ViewKind, number>> = { histogram: 10, scatter: 5, calendar: 28 };

/** Kinds that compare things with each other, and times with none of them. */
const untimed: readonly ViewKind[] = ["histogram", "scatter", "pyramid"];

/** More rows of a drawing are better a table. */
const mostLabels = 60;

/** So many pictures of a kind are looked at. */
const mostOfKind = 2;

/** Channels that tell marks apart, those first whose values stand beside each other. */
const telling: readonly Channel[] = ["label", "period", "place", "series", "part"];
const dividing: readonly Channel[] = ["series", "part"];

type Columns = Proposal["columns"];

/** What is known of a dataset's rows. */
class Ground {
  readonly given: ProposalGround;
  readonly #rows: readonly Row[];
  readonly #texts = new Map<string, string[]>();

  constructor(given: ProposalGround) {
    this.given = given;
    const { value, dataset } = given;
    const isCounted = (row: Row) => value === null || row.values[value]?.value != null;
    this.#rows = dataset.table.rows.filter(isCounted);
  }

  /** The same with the rows alone that meet conditions. */
  within(where: Where): Ground {
    const { dataset, places } = this.given;
    const rows = selectRows(dataset.table.rows, where, { fields: dataset.fields, places });
    return new Ground({ ...this.given, dataset: { ...dataset, table: { rows } } });
  }

  field(name: string): Field | undefined {
    return this.given.dataset.fields.find((field) => field.name === name);
  }

  /** The texts of a column, the most frequent first. */
  readonly texts = (name: string): string[] => {
    const known = this.#texts.get(name);
    if (known) return known;
    const groups = Map.groupBy(this.#rows, ({ cells }) => cells[name] ?? "");
    const texts = [...groups].toSorted(([, a], [, b]) => b.length - a.length).map(([text]) => text);
    this.#texts.set(name, texts);
    return texts;
  };

  periods(name: string): string[] {
    return this.texts(name).toSorted(comparePeriods);
  }

  /** The newest of the periods that most is known of: not one of which only some districts are there. */
  fullestPeriod(name: string): string | null {
    const groups = Map.groupBy(this.#rows, ({ cells }) => cells[name] ?? "");
    const most = Math.max(...[...groups.values()].map(({ length }) => length));
    const full = [...groups].flatMap(([text, { length }]) => (length === most ? [text] : []));
    return full.toSorted(comparePeriods).at(-1) ?? null;
  }

  /** The columns that tell rows apart: what of them a view does not show it has to select. */
  get key(): Field[] {
    const { fields, primaryKey } = this.given.dataset;
    return fields.filter(({ name }) => primaryKey.includes(name) && this.texts(name).length > 1);
  }

  /** The level of places that has most of them, where there are several. */
  level(name: string): Condition | null {
    const places = this.texts(name).flatMap((id) => this.given.places.get(id) ?? []);
    const levels = [...Map.groupBy(places, ({ level }) => level)];
    const [first] = levels.toSorted(([, a], [, b]) => b.length - a.length);
    return first && levels.length > 1 ? { level: first[0] } : null;
  }

  /** A name is a field, or one in each language, which a view calls by what they have in common. */
  calledIn({ name, role }: Field): string {
    const isSpoken = role === "name" && columnLanguage(name, localeIds) !== undefined;
    return isSpoken ? name.replace(/_[^_]+$/, "") : name;
  }
}

/** Which columns may stand for a channel of a kind, the likeliest first. */
function candidates(ground: Ground, kind: ViewKind, channel: Channel): string[] {
  const { dataset, value } = ground.given;
  const { walk, mostColours } = kindOf(kind);
  if (channel === "value") return value === null ? [] : [value];
  const fields = dataset.fields.filter(({ role }) => rolesOf[channel].includes(role));
  const suits = ({ name, role }: Field): boolean => {
    const count = ground.texts(name).length;
    if (role === "value") return name !== value;
    if (channel === "longitude" || channel === "latitude" || channel === "name") return true;
    if (!ground.key.some((field) => field.name === name)) return false;
    if (role === "period" && untimed.includes(kind)) return false;
    if (count < (least[kind] ?? 0)) return false;
    if (channel === "period" || channel === "place") return true;
    if (dividing.includes(channel)) return kind === "heatmap" || count <= mostColours;
    const isReadable = count <= mostLabels || kind in least;
    return isReadable && (role !== "period" || walk === "across");
  };
  const likeliest = ({ role }: Field): number => (role === "place" ? 0 : role === "period" ? 1 : 2);
  const found = fields.filter(suits).toSorted((a, b) => likeliest(a) - likeliest(b));
  return [...new Set(found.map((field) => ground.calledIn(field)))];
}

/** All ways in which columns may stand for the channels of a kind: none twice, what may be left out also left out. */
function assignments(ground: Ground, kind: ViewKind): Columns[] {
  const { columns, optional } = kindOf(kind);
  const channels = (Object.keys(columns) as Channel[]).filter((channel) => channel !== "facet");
  return channels.reduce<Columns[]>(
    (made, channel) =>
      made.flatMap((before) => {
        const free = candidates(ground, kind, channel).filter(
          (name) => !Object.values(before).includes(name),
        );
        const without = optional.includes(channel) ? [before] : [];
        return [...without, ...free.map((name) => ({ ...before, [channel]: name }))];
      }),
    [{}],
  );
}

/** Of what a view shows of a column some, where not all belong beside each other. */
function shownPart(ground: Ground, kind: ViewKind, { name, role }: Field): Condition | null {
  if (role === "place") return ground.level(name);
  const periods = kind === "slope" && role === "period" ? ground.periods(name) : [];
  const [first, last] = [periods[0], periods.at(-1)];
  return first !== undefined && last !== undefined ? [first, last] : null;
}

/** Of what a view does not show the whole city, and what most rows are of. */
function otherPart({ given: { city }, texts }: Ground, { name, role }: Field): Condition | null {
  const all = texts(name);
  return role === "place" && all.includes(city) ? city : (all[0] ?? null);
}

/** Which rows a view shows: of what it does not tell apart the newest, the whole city, the commonest. */
function conditions(ground: Ground, kind: ViewKind, columns: Columns): Where {
  const shown = Object.values(columns);
  const where: Where = {};
  const put = (name: string, condition: Condition | null) => {
    if (condition !== null) where[name] = condition;
  };
  const fields = ground.key;
  const isNewest = ({ name, role }: Field): boolean => role === "period" && !shown.includes(name);
  for (const field of fields.filter((each) => !isNewest(each)))
    put(
      field.name,
      shown.includes(field.name) ? shownPart(ground, kind, field) : otherPart(ground, field),
    );
  const left = ground.within(where);
  for (const { name } of fields.filter(isNewest)) put(name, left.fullestPeriod(name));
  return where;
}

/** Whether each mark of a kind shows a number; tables and points show all rows. */
const isOfNumbers = (kind: ViewKind): boolean => kindOf(kind).columns.value !== undefined;

function proposalOf(ground: Ground, kind: ViewKind, columns: Columns): Proposal {
  const { columns: names, options, compares } = kindOf(kind);
  const where = isOfNumbers(kind) ? conditions(ground, kind, columns) : {};
  const isOfPlaces = ground.field(columns.label ?? "")?.role === "place";
  const isSorted = isOfPlaces && compares === "label" && options.includes("sort");
  const sorted = isSorted ? { sort: "value" } : {};
  const named: Record<string, string> = {};
  for (const [channel, property] of Object.entries(names) as [Channel, string][]) {
    const column = columns[channel];
    if (column !== undefined) named[property] = column;
  }
  return {
    kind,
    columns,
    properties: { kind, ...named, ...sorted, ...(Object.keys(where).length > 0 && { where }) },
  };
}

/** The same, divided by what the site divides by: districts are painted by rates alone. */
function divided({ kind, columns, properties }: Proposal, given: ProposalGround): Proposal[] {
  if (!kindOf(kind).options.includes("counts")) return [];
  return given.denominators.map((denominator) => {
    const rest = { statistic: "ratePer10000", denominator };
    return { kind, columns, properties: { ...properties, ...rest } };
  });
}

/** What a kind shows best stands first: fewer columns before more. */
const bySize = (a: Columns, b: Columns): number => Object.keys(a).length - Object.keys(b).length;

/** The views that the columns of a dataset allow, kind by kind; whether its rows do, the check says. */
export function proposalsFor(given: ProposalGround): Proposal[] {
  const ground = new Ground(given);
  return viewKinds.flatMap((kind) =>
    assignments(ground, kind)
      .toSorted(bySize)
      .flatMap((columns) => {
        const plain = proposalOf(ground, kind, columns);
        return [plain, ...divided(plain, given)];
      }),
  );
}

/** The first few of each kind. */
export function fewOfEach<Each extends { kind: ViewKind }>(proposals: readonly Each[]): Each[] {
  const groups = Map.groupBy(proposals, ({ kind }) => kind);
  return [...groups.values()].flatMap((group) => group.slice(0, mostOfKind));
}

/** The columns by which a proposal tells its marks apart; none of one number, or of whole tables. */
export const shownColumns = ({ columns }: Proposal): string[] =>
  telling.flatMap((channel) => columns[channel] ?? []);
