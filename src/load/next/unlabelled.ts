import { placesNamed } from "../../check/cell/place-names.ts";
import { plainLabel } from "../../check/reshape/label.ts";
import type { KnownTable } from "../../check/table/known-tables.ts";
import { isCalledPeriod } from "../../draft/labels.ts";
import type { Shape } from "../../draft/shape/shape.ts";
import type { Field } from "../../model/dataset.ts";
import type { RawRecord } from "../../model/table.ts";
import { nameOfFile } from "../read.ts";
import { belongsTo } from "./guided.ts";
import { columnsOf, compared, type Drafted } from "./labels.ts";
import type { Turnable } from "./turned.ts";

/** Whether somebody said that a file is of a dataset, or it says what the dataset counts. */
function isMeant(file: Turnable, { known, value }: { known: KnownTable; value: Field }): boolean {
  const own = nameOfFile(file.name);
  if (file.dataset === known.id || own.startsWith(known.id)) return true;
  const lead = file.records.slice(0, 5).flatMap(({ cells }) => cells);
  const texts = [own, file.sheet ?? "", ...lead].map(plainLabel);
  const titles = Object.values(value.title).map(plainLabel);
  return titles.some((title) => title !== "" && texts.some((text) => text.includes(title)));
}

/** The only field that takes something; undefined where none or several do. */
function onlyOf<T>(all: readonly T[], test: (one: T) => boolean): T | undefined {
  const [first, ...others] = all.filter(test);
  return others.length === 0 ? first : undefined;
}

/** The labels that a file does not have itself: of what stands across, and of its figures where they have no name. */
export const untoldIn = ({ reshape, fields }: Shape): Set<string> => {
  const { columns, values = {} } = reshape;
  const told = new Set([...Object.keys(columns), ...Object.values(values)]);
  return new Set(fields.flatMap(({ name }) => (told.has(name) ? [] : [name])));
};

/** Whether half of some texts at least name places. */
function arePlaces(texts: ReadonlySet<string>, { schema: { places } }: KnownTable): boolean {
  const named = [...texts].filter((text) => places && placesNamed(text, places).length > 0);
  return texts.size > 0 && named.length * 2 >= texts.size;
}

/** What columns of a long table are, by their roles and by what they hold, where their labels do not tell. */
export function calledBy(
  file: Turnable,
  shape: Shape,
  long: readonly RawRecord[],
): (known: KnownTable) => Drafted {
  const { fields } = shape;
  const untold = untoldIn(shape);
  return (known) => {
    const [header, ...rows] = long;
    if (!header) return new Map();
    const own = known.schema.fields;
    const how = { fields: own, drafted: new Map(), chosen: file.columns, untold };
    const taken = columnsOf(header, how);
    const found = new Set(taken.map(({ field }) => field));
    const free = own.filter(({ name }) => !found.has(name));
    const open = taken.filter(({ field, by }) => field === null && by === null);
    const isOnly = fields.filter(({ role }) => role === "value").length === 1;
    const called = open.flatMap(({ label, index }): [string, string][] => {
      const role = fields.find(({ name }) => name === label)?.role;
      const texts = new Set(rows.map(({ cells }) => cells[index] ?? ""));
      const isOf = (each: Field): boolean => {
        if (role === "value")
          return each.role === "value" && isOnly && isMeant(file, { known, value: each });
        if (role === "period" || role === "place" || role === "status") return each.role === role;
        if (each.role === "period") return isCalledPeriod(label);
        if (each.role === "place") return arePlaces(texts, known);
        return each.role === "dimension" && [...texts].every(belongsTo(each, known));
      };
      const field = onlyOf(free, isOf);
      return field ? [[compared(label), field.name]] : [];
    });
    return new Map(called);
  };
}
