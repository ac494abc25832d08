import type { RawField, Role } from "../../model/dataset.ts";
import type { JsonPath } from "../../model/json.ts";
import type { Problem } from "../../model/problem.ts";
import type { Reshape } from "../../model/reshape.ts";
import { valuesAcross } from "../../model/reshape-labels.ts";
import { jsonProblem, type JsonFile } from "../json.ts";
import { suggest } from "../nearest.ts";

const path = ["resources", 0, "reshape"] as const;

/** Every name of a field in a declaration, and where it stands. */
const namesIn = ({
  columns,
  across = [],
  values = {},
  lines = {},
  filled = [],
  nested,
  units = {},
}: Reshape) => [
  ...Object.keys(columns).map((name) => ({ name, at: ["columns", name] as JsonPath })),
  ...across.map((name, index) => ({ name, at: ["across", index] as JsonPath })),
  ...Object.entries(values).map(([label, name]) => ({ name, at: ["values", label] as JsonPath })),
  ...Object.keys(lines).map((name) => ({ name, at: ["lines", name] as JsonPath })),
  ...Object.keys(units).map((name) => ({ name, at: ["units", name] as JsonPath })),
  ...filled.map((name, index) => ({ name, at: ["filled", index] as JsonPath })),
  ...(nested === undefined ? [] : [{ name: nested, at: ["nested"] as JsonPath }]),
];

/** Roles whose cells may be blank in all rows, and are filled by marks beside numbers. */
const blankRoles: readonly Role[] = ["status", "qualifier", "note"];

/** Fields that nothing of the file fills. */
function uncovered(fields: readonly RawField[], reshape: Reshape): RawField[] {
  const { columns, across, values = {}, period } = reshape;
  const named = new Set(namesIn({ ...reshape, units: {} }).map(({ name }) => name));
  const open = fields.filter(({ name, role }) => !named.has(name) && !blankRoles.includes(role));
  const isValue = ({ role }: RawField) => role === "value";
  const others = fields.filter((field) => isValue(field) && !Object.hasOwn(columns, field.name));
  const isOnly = across !== undefined && others.length === 1 && Object.keys(values).length === 0;
  const isTold = ({ role }: RawField) => role === "period" && period !== undefined;
  return open.filter((field) => !(isOnly && isValue(field)) && !isTold(field));
}

/** Checks that a declaration names fields that there are, and leaves none of them without cells. */
export function checkReshape(
  source: JsonFile,
  reshape: Reshape,
  fields: readonly RawField[],
): Problem[] {
  const names = fields.map(({ name }) => name);
  const strangers = namesIn(reshape).filter(
    ({ name, at }) => !names.includes(name) && !(at[0] === "across" && name === valuesAcross),
  );
  return [
    ...strangers.map(({ name, at }) => {
      const params = { property: "reshape", ...suggest(name, names) };
      return jsonProblem("unknown-field.name", source, {
        path: [...path, ...at],
        value: name,
        params,
      });
    }),
    ...uncovered(fields, reshape).map(({ name, title }) =>
      jsonProblem("reshape-error.uncovered", source, {
        path,
        value: name,
        params: { field: title },
      }),
    ),
  ];
}
