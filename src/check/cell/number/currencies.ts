/** How currencies stand beside numbers: by a sign, or by their code in capitals. */
export const currency = String.raw`(?:US|HK|NT|MOP|[ACRS])?\$|[¥￥€£₩₽₹฿₫]|RMB|CNY|USD|EUR|GBP|HKD|JPY|KRW|RUB|INR|MYR|RM|Rs\.?|CHF|BRL`;

/** Whether a unit is of money, in which accounts put what is below zero in brackets. */
export const isMoney = (unit: string): boolean =>
  RegExp(`^(?:${currency})(?![\\p{L}])|${moneyWords}`, "iu").test(unit);

const moneyWords = String.raw`元|圆|圓|円|卢布|英镑|\b(?:yuan|dollars?|euros?|pounds?|yen|won|rupees?|ringgit|baht|roubles?|rubles?|francs?|reais|pesos?|crores?|lakhs?)\b|руб`;

/** Currencies of countries where a comma is mostly a decimal sign. */
export const partsByComma = /[€₽₫]|R\$|EUR|RUB|BRL/;

/** How units call a currency. */
const calledIn: readonly [sign: RegExp, unit: RegExp][] = [
  [/^([¥￥]|RMB|CNY)$/, /^元$|^人民币|^(cny|rmb|yuan)$/i],
  [/^([¥￥]|JPY)$/, /日元|円|yen|jpy/i],
  [/^(US\$|\$|USD)$/, /dollar|usd|美元|\$/i],
  [/^(HK\$|\$|HKD)$/, /hkd|港元|港币|hong kong/i],
  [/^(€|EUR)$/, /euro?\b|欧元|€/i],
  [/^(£|GBP)$/, /pound|gbp|英镑|£/i],
  [/^(₩|KRW)$/, /\bwon\b|krw|韩元|₩/i],
  [/^(₽|RUB)$/, /rouble|ruble|rub|руб|卢布|₽/i],
];

/** Whether a unit is of the currency that stands beside a number. */
export const isOfUnit = (sign: string, unit: string): boolean =>
  calledIn.some(([signs, units]) => signs.test(sign) && units.test(unit));

/** What a column is counted in whose numbers have this beside them. */
export const unitOf = (affix: string): string => (/^([¥￥]|RMB|CNY)$/.test(affix) ? "元" : affix);
