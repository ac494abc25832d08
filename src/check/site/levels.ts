import { jointLevel, levelsOf, levelsSchema, type Level } from "../../model/level.ts";
import type { Problem } from "../../model/problem.ts";
import type { Site } from "../../model/site.ts";
import { checkUnique, namedIn } from "../descriptor/names.ts";
import { jsonProblem, valueAt, type JsonFile } from "../json.ts";

/** Where maps and comparisons are of no level, of the whole, or of several. */
function checkCompared(source: JsonFile, levels: NonNullable<Site["levels"]>): Problem[] {
  const compared = levels.flatMap(({ compared }, index) => (compared ? [index] : []));
  const isOne = compared.length === 1 && compared[0] !== 0;
  const isAlone = compared.length === 0 && levels.length === 1;
  return isOne || isAlone
    ? []
    : [jsonProblem("property-error.compared", source, { path: ["levels"] })];
}

/** Checks that levels can be told apart, and that one of them is compared. */
export function checkLevels(source: JsonFile, { levels }: Site): Problem[] {
  if (!levels) return [];
  const reserved = levels.flatMap(({ id: value }, index) =>
    value === jointLevel
      ? [jsonProblem("property-error.reserved", source, { path: ["levels", index, "id"], value })]
      : [],
  );
  const ids = levels.map(({ id }) => id);
  return [
    ...checkUnique(source, namedIn(ids, ["levels"], "id")),
    ...reserved,
    ...checkCompared(source, levels),
  ];
}

/** The levels that a `site.json` declares, whatever else is wrong in it; null where they are wrong. */
export function listedLevels(source: JsonFile): readonly Level[] | null {
  const { data, success } = levelsSchema([])
    .optional()
    .safeParse(valueAt(source.document.value, ["levels"]));
  if (!success) return null;
  const ids = new Set(data?.map(({ id }) => id));
  const isTold =
    !data ||
    (ids.size === data.length && !ids.has(jointLevel) && checkCompared(source, data).length === 0);
  return isTold ? levelsOf({ levels: data }) : null;
}
