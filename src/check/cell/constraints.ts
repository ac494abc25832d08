import type { Field } from "../../model/dataset.ts";
import type { CellCheck, Fault } from "../table-schema.ts";
import { patternExample } from "./pattern-example.ts";
import { suggest, suggestCode } from "../nearest.ts";

/** A Table Schema pattern, which stands for the whole value; null where it is no expression. */
export function compilePattern(pattern: string): RegExp | null {
  try {
    return new RegExp(`^(?:${pattern})$`, "u");
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The value whose label the text is, in any language. */
function labelledValue(text: string, { categories }: Field): { nearest: string } | null {
  const found = categories.find(({ label }) => Object.values(label).includes(text.trim()));
  return found ? { nearest: found.value } : null;
}

/** The value whose label the text is, in any language, else that which is most alike. */
export const suggestValue = (text: string, field: Field, values: readonly string[]) =>
  labelledValue(text, field) ?? suggest(text, values);

/** Only these values, or blank where the field is not required; `meaning` knows words for them. */
export function oneOf(
  field: Field,
  values: readonly string[],
  meaning: (text: string) => { nearest?: string } = () => ({}),
): CellCheck {
  const allowed = [...new Set(values)];
  const optional = field.constraints.required ? {} : { optional: field.title };
  return (text) => {
    if (allowed.includes(text)) return null;
    const found = labelledValue(text, field) ?? suggestCode(text, allowed);
    const suggestion = { ...found, ...meaning(text) };
    return { key: "constraint-error.enum", params: { allowed, ...optional, ...suggestion } };
  };
}

function patternCheck({ constraints: { pattern } }: Field): CellCheck[] {
  const expression = pattern === undefined ? null : compilePattern(pattern);
  if (!expression || pattern === undefined) return [];
  const example = patternExample(pattern, expression);
  const fault: Fault =
    example === null
      ? { key: "constraint-error.shape" }
      : { key: "constraint-error.pattern", params: { example } };
  return [(text) => (expression.test(text) ? null : fault)];
}

const lengthOf = (text: string): number => Array.from(text).length;

const limits = {
  minimum: (text: string, bound: number) => Number(text) >= bound,
  maximum: (text: string, bound: number) => Number(text) <= bound,
  minLength: (text: string, bound: number) => lengthOf(text) >= bound,
  maxLength: (text: string, bound: number) => lengthOf(text) <= bound,
};

function limitCheck({ constraints }: Field, rule: keyof typeof limits): CellCheck[] {
  const bound = constraints[rule];
  if (bound === undefined) return [];
  const params = { bound: String(bound) };
  return [
    (text) => (limits[rule](text, bound) ? null : { key: `constraint-error.${rule}`, params }),
  ];
}

/** A small count tells of single people; that there is none of them does not. */
function countCheck({ minimumCount }: Field): CellCheck[] {
  if (minimumCount === undefined) return [];
  const params = { bound: String(minimumCount) };
  return [
    (text) =>
      Number(text) > 0 && Number(text) < minimumCount
        ? { key: "constraint-error.minimum-count", params }
        : null,
  ];
}

/** The checks of a field's categories and constraints, `required` and `unique` apart. */
export function constraintChecks(field: Field): CellCheck[] {
  const { enum: values } = field.constraints;
  const categories = field.categories.map(({ value }) => value);
  return [
    ...(categories.length > 0 ? [oneOf(field, categories)] : []),
    ...(values ? [oneOf(field, values)] : []),
    ...patternCheck(field),
    ...limitCheck(field, "minimum"),
    ...limitCheck(field, "maximum"),
    ...countCheck(field),
    ...limitCheck(field, "minLength"),
    ...limitCheck(field, "maxLength"),
  ];
}
