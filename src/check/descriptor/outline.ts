import type { z } from "zod";
import { SameAs, Total } from "../../model/agreement.ts";
import type { Calendar } from "../../model/dataset.ts";
import { Descriptor, type RawField } from "../../model/dataset.ts";
import type { JsonPath } from "../../model/json.ts";
import type { Marks } from "../../model/observation.ts";
import type { Crs } from "../../model/place.ts";
import { Reshape } from "../../model/reshape.ts";
import { RawView } from "../../model/view.ts";
import { valueAt } from "../json.ts";
import { patternFault } from "./pattern-steps.ts";

/** A view and its place in the descriptor's `views`. */
export interface PlacedView {
  index: number;
  view: RawView;
}

/** A declaration of totals or of same figures, and its place in its list. */
export interface Declared<T> {
  index: number;
  declared: T;
}

/** What of a descriptor is sound on its own, so that one fault does not hide the next. */
export interface Outline {
  title: string | null;
  description: string | null;
  fields: RawField[] | null;
  /** What is known of the fields, enough to check cells; null where a name is not known. */
  columns: RawField[] | null;
  primaryKey: string[] | null;
  crs: Crs | null;
  calendar: Calendar | undefined;
  /** The sheet of a workbook to read; null for the first. */
  sheet: string | null;
  missingValues: { value: string; label: string }[];
  marks: Marks;
  /** Null where the file has the shape of its fields. */
  reshape: Reshape | null;
  sources: { name: string; title: string }[] | null;
  modified: string | null;
  projection: boolean;
  totals: Declared<Total>[];
  sameAs: Declared<SameAs>[];
  views: PlacedView[];
}

export const schemaPath = ["resources", 0, "schema"] as const;

/** A copy of a value without the properties that its schema does not know. */
function withoutUnknown(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy = structuredClone(value);
  for (const issue of issues)
    if (issue.code === "unrecognized_keys") {
      const node = valueAt(copy, issue.path as JsonPath) as Record<string, unknown>;
      for (const key of issue.keys) Reflect.deleteProperty(node, key);
    }
  return copy;
}

/** The value where it is sound, or would be but for properties that stand in it needlessly. */
function soundPart<T>(schema: z.ZodType<T>, value: unknown): T | null {
  const { data, error } = schema.safeParse(value);
  if (!error) return data;
  return schema.safeParse(withoutUnknown(value, error.issues)).data ?? null;
}

const { shape } = Descriptor;
const resourceShape = shape.resources.element.shape;
const tableShape = resourceShape.schema.shape;

const fieldShape = tableShape.fields.element.shape;

/** No cell is held against a pattern that is at fault: it might never end. */
function withSoundPattern(field: RawField): RawField {
  const { pattern, ...others } = field.constraints ?? {};
  const isSound = pattern === undefined || patternFault(pattern) === null;
  return isSound ? field : { ...field, constraints: others };
}

/** A field as far as it is sound: without a role nothing is asked of its cells. */
function columnOf(field: unknown): RawField | null {
  const whole = soundPart(tableShape.fields.element, field);
  if (whole) return withSoundPattern(whole);
  const part = <T>(schema: z.ZodType<T>, name: string): T | null =>
    soundPart(schema, valueAt(field, [name]));
  const name = part(fieldShape.name, "name");
  const role = part(fieldShape.role, "role");
  if (name === null) return null;
  const rest = { name, title: part(fieldShape.title, "title") ?? name };
  if (role === null) return { ...rest, role: "note", type: "string" };
  const type = part(fieldShape.type, "type") ?? (role === "value" ? "number" : "string");
  const categories = part(fieldShape.categories, "categories") ?? undefined;
  const constraints = part(fieldShape.constraints, "constraints") ?? undefined;
  return withSoundPattern({
    ...rest,
    role,
    type,
    ...(categories && { categories }),
    ...(constraints && { constraints }),
  });
}

function columnsOf(fields: unknown): RawField[] | null {
  const columns = (Array.isArray(fields) ? fields : []).map(columnOf);
  const known = columns.filter((column) => column !== null);
  return known.length > 0 && known.length === columns.length ? known : null;
}

/** How a file of another shape is read, be the year of its times still to be written. */
function reshapeOf(value: unknown): Reshape | null {
  const whole = soundPart(Reshape, value);
  if (whole || value === null || typeof value !== "object") return whole;
  return soundPart(Reshape, { ...value, year: undefined });
}

/** The sound parts of a descriptor, whatever the rest of it is. */
export function outlineOf(descriptor: unknown): Outline {
  const part = <T>(schema: z.ZodType<T>, path: JsonPath): T | null =>
    soundPart(schema, valueAt(descriptor, path));
  const listed = <T>(schema: z.ZodType<T>, name: string): Declared<T>[] => {
    const list = valueAt(descriptor, [name]);
    return (Array.isArray(list) ? list : []).flatMap((_, index) => {
      const declared = part(schema, [name, index]);
      return declared ? [{ index, declared }] : [];
    });
  };
  return {
    title: part(shape.title, ["title"]),
    description: part(shape.description, ["description"]),
    fields: part(tableShape.fields, [...schemaPath, "fields"]),
    columns: columnsOf(valueAt(descriptor, [...schemaPath, "fields"])),
    primaryKey: part(tableShape.primaryKey, [...schemaPath, "primaryKey"]),
    calendar: part(shape.calendar, ["calendar"]) ?? undefined,
    crs: part(resourceShape.crs, ["resources", 0, "crs"]) ?? null,
    sheet: part(resourceShape.dialect, ["resources", 0, "dialect"])?.sheetName ?? null,
    missingValues: part(tableShape.missingValues, [...schemaPath, "missingValues"]) ?? [],
    marks: part(resourceShape.marks, ["resources", 0, "marks"]) ?? {},
    reshape: reshapeOf(valueAt(descriptor, ["resources", 0, "reshape"])),
    sources: part(shape.sources, ["sources"]),
    modified: part(shape.modified, ["modified"]),
    projection: part(shape.projection, ["projection"]) ?? false,
    totals: listed(Total, "totals"),
    sameAs: listed(SameAs, "sameAs"),
    views: listed(RawView, "views").map(({ index, declared: view }) => ({ index, view })),
  };
}
