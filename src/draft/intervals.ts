import { numberIn } from "../check/cell/plain-number.ts";
import type { DraftField } from "./fields.ts";

/** The ends of the interval in which the numbers of a column lie, by the names of their columns. */
export interface DraftInterval {
  lower: string;
  upper: string;
  /** In per cent, where a label says it. */
  level?: number;
}

const words = (label: string): string => ` ${label.replaceAll(/[_.·-]+/g, " ")} `;

const lowerEnd =
  /下限|下界|нижн|(?<!\p{L})(lower|lcl|lci|ll|low(?= ?(ci|er|bound|limit|95))|(?<=ci )(low|lo|min))(?!\p{L})/iu;
const upperEnd =
  /上限|上界|верхн|(?<!\p{L})(upper|ucl|uci|ul|high(?= ?(ci|er|bound|limit|95))|(?<=ci )(high|hi|max))(?!\p{L})/iu;

const isLower = ({ label }: DraftField): boolean => lowerEnd.test(words(label));
const isUpper = ({ label }: DraftField): boolean => upperEnd.test(words(label));

/** Whether a column is an end of an interval, by what it is called. */
export const isEnd = (field: DraftField): boolean => isLower(field) || isUpper(field);

/** Whether each number lies between the two that stand in its row, where there are all. */
function liesBetween(value: DraftField, lower: DraftField, upper: DraftField): boolean {
  const rows = [...value.texts.codes.keys()].map((row) =>
    [lower, value, upper].map(({ texts }) => numberIn(texts.at(row))),
  );
  const whole = rows.filter((numbers) => numbers.every((number) => number !== null));
  return (
    whole.length > 0 && whole.every(([low = 0, own = 0, high = 0]) => low <= own && own <= high)
  );
}

function levelIn(labels: readonly string[]): { level?: number } {
  const found = labels.flatMap(
    (label) => /(?<!\d)(8\d|9\d(?:\.\d)?)\s*[%％]/.exec(label)?.[1] ?? [],
  );
  const [level] = found;
  return level === undefined ? {} : { level: Number(level) };
}

/** The interval of the only column of numbers that lies in one; null where none does, or several may. */
export function intervalIn(
  fields: readonly DraftField[],
): { of: DraftField; interval: DraftInterval } | null {
  const values = fields.filter(({ role }) => role === "value");
  const [lower, ...moreLower] = values.filter(isLower);
  const [upper, ...moreUpper] = values.filter(isUpper);
  if (!lower || !upper || moreLower.length + moreUpper.length > 0) return null;
  const [of, ...others] = values.filter(
    (field) =>
      !isEnd(field) &&
      field.unit === (lower.unit ?? field.unit) &&
      liesBetween(field, lower, upper),
  );
  if (!of || others.length > 0) return null;
  const level = levelIn([lower.label, upper.label, of.label]);
  return { of, interval: { lower: lower.name, upper: upper.name, ...level } };
}
