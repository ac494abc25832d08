import { z } from "zod";
import type { JsonPath } from "../../model/json.ts";
import { valueAt } from "../json.ts";

/** Which of a union's objects a value means to be: the one whose literals, e.g. `kind`, it has. */
function isMeant(option: z.core.$ZodType, value: unknown): boolean {
  if (!(option instanceof z.ZodObject)) return true;
  return Object.entries(option.shape).every(
    ([name, property]) =>
      !(property instanceof z.ZodLiteral) || property.safeParse(valueAt(value, [name])).success,
  );
}

function branches(schema: z.core.$ZodType, value: unknown): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return branches(schema.unwrap(), value);
  if (schema instanceof z.ZodPipe) return branches(schema.in, value);
  if (!(schema instanceof z.ZodUnion)) return [schema];
  return schema.options
    .filter((option) => isMeant(option, value))
    .flatMap((option) => branches(option, value));
}

function childOf(schema: z.core.$ZodType, step: string | number): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[step] as z.core.$ZodType | undefined;
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}

/** The names that a schema allows for the properties of the object at `path` of `value`. */
export function propertyNames(
  schema: z.core.$ZodType,
  value: unknown,
  [step, ...rest]: JsonPath,
): string[] {
  return branches(schema, value).flatMap((branch) => {
    if (step === undefined) return branch instanceof z.ZodObject ? Object.keys(branch.shape) : [];
    const child = childOf(branch, step);
    return child ? propertyNames(child, valueAt(value, [step]), rest) : [];
  });
}
