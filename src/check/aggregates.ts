import type { Aggregates } from "../model/agreement.ts";
import type { Field } from "../model/dataset.ts";

const ratio =
  /%|‰|％|百分点|每|\/|／|°|℃|\bper\b|per ?cent|percent|\bppm\b|\bindex\b|\bpoints?\b|指数|倍|процент|на \d|индекс/iu;

const mean = /平均|人均|户均|均值|中位|\b(mean|average|median|per capita)\b|средн|медиан/iu;

/** A word at the end of a title, before what stands in brackets. */
const rate =
  /(率|比重|占比|比例|比率|指数|指數|增速|增幅|同比|环比|環比|密度|价格|價格|单价|單價|均价|rate|ratio|share|index|price|density|growth|percentage|per ?cent|доля|индекс|цена|плотность|темп роста)\s*([（(].*)?$/iu;

type Named = Pick<Field, "title" | "unit">;

/**
 * What a field's unit and title tell of its numbers where the descriptor does not: rates, indices
 * and prices do not add up, means lie among their parts, all else is counted.
 */
export function usualAggregates({ title, unit }: Named): Aggregates {
  const titles = Object.values(title);
  if (titles.some((text) => mean.test(text))) return "mean";
  const units = Object.values(unit ?? {});
  return units.some((text) => ratio.test(text)) || titles.some((text) => rate.test(text))
    ? "none"
    : "sum";
}

/** As declared, else as unit and title tell. */
export const aggregatesOf = (field: Pick<Field, "aggregates"> & Named): Aggregates =>
  field.aggregates ?? usualAggregates(field);
