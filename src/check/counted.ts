import type { Field } from "../model/dataset.ts";
import { aggregatesOf } from "./aggregates.ts";

/** Units of which there are no parts: half a household is none. */
const wholes =
  /^(人|人次|名|位|户|戶|个|個|件|次|家|所|处|處|只|隻|头|頭|台|辆|輛|栋|座|张|張|套|例|宗|起|people|persons?|households?|families|visits?|members?|beds?|cases?|units?|человек|чел\.?|штук|шт\.?|habitantes?|personas?|personnes?|habitants?|einwohner|personen|pessoas|persone|abitanti|osób|osoby)$/iu;

/** How a column is called that counts such things, where it does not say its unit. */
const counts =
  /(人|户|戶|个|個|次|件|家|所|床|辆|輛)[数數]$|人口[数數]?$|^(number|no\.|count) of\b|^число\b|^(total )?(population|inhabitants|residents|households|poblaci[oó]n|habitantes|popula[cç][aã]o|popolazione|abitanti|einwohner|einwohnerzahl|bev[oö]lkerung|haushalte|population totale|ludno[sś][cć]|bevolking|inwoners|население)$/iu;

/** Whether the numbers of a field are whole by what they count: people, but no mean of them. */
export function isCounted(field: Pick<Field, "title" | "unit" | "aggregates">): boolean {
  const units = Object.values(field.unit ?? {});
  const isWhole =
    units.length > 0
      ? units.some((unit) => wholes.test(unit))
      : Object.values(field.title).some((title) => counts.test(title));
  return isWhole && aggregatesOf(field) === "sum";
}
