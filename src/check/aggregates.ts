import type { Aggregates } from "../model/agreement.ts";
import type { Field } from "../model/dataset.ts";

const ratio =
  /=\s*100|%|‰|％|百分点|每|\/|／|°|℃|\bper\b|per ?cent|percent|\bppm\b|\bindex\b|\bpoints?\b|指数|倍|процент|на \d|индекс/iu;

/** What is an amount over another, a place on a scale or in an order, or a bound of what is not certain. */
const measure =
  /=\s*100|气温|温度|水温|湿度|气压|浓度|海拔|得分|评分|满意度|寿命|置信|上限|下限|标准[差误]|pm ?(2\.?5|10)\b|\baqi\b|temp(erature)?s?\b|\bt(max|min|avg)\b|humidity|pressure|concentration|elevation|altitude|\bscore\b|rating\b|expectancy|\bci\b|confidence|\b(lower|upper)\b|std|±|\b(easting|northing)\b|[xy] ?(坐标|coordinates?)|температур|влажность|продолжительность жизни/iu;

/** A place in an order. */
const rank =
  /排名|排位|位次|名次|座次|(?<!\p{L})rank(ing)?s?(?!\p{L})|место в рейтинге|(?<!\p{L})ранг(?!\p{L})/iu;

const mean = /平均|人均|户均|均值|中位|\b(mean|average|avg|median|per capita)\b|средн|медиан/iu;

/** A word at the end of a title, before what stands in brackets. */
const rate =
  /(率|比重|占比|比例|比率|指数|指數|增速|增幅|同比|环比|環比|密度|价格|價格|单价|單價|均价|[%％‰]|(?<!electo|corpo)rate|ratio|share|index|price|density|growth|percentage|per ?cent|доля|индекс|цена|плотность|темп роста)\s*([（(].*)?$/iu;

type Named = Pick<Field, "title" | "unit">;

/**
 * What a field's unit and title tell of its numbers where the descriptor does not: rates, indices
 * and prices do not add up, means lie among their parts, all else is counted.
 */
export function usualAggregates({ title, unit }: Named): Aggregates {
  const titles = Object.values(title);
  if (titles.some((text) => mean.test(text))) return "mean";
  const units = Object.values(unit ?? {});
  const isNone = (text: string) => [rate, measure, rank].some((word) => word.test(text));
  return units.some((text) => ratio.test(text)) || titles.some(isNone) ? "none" : "sum";
}

/** Whether a title says that its numbers are places in an order: 排名, Rank. */
export const callsRank = (title: string): boolean => rank.test(title);

/** As declared, else as unit and title tell. */
export const aggregatesOf = (field: Pick<Field, "aggregates"> & Named): Aggregates =>
  field.aggregates ?? usualAggregates(field);
