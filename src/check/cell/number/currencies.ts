/** How currencies stand beside numbers: by a sign, or by their code in capitals. */
export const currency = String.raw`(?:US|HK|NT|MOP|[ACS])?\$|[¥￥€£₩₽₹฿₫]|RMB|CNY|USD|EUR|GBP|HKD|JPY|KRW|RUB`;

/** Currencies of countries where a comma is mostly a decimal sign. */
export const partsByComma = /[€₽₫]|EUR|RUB/;

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
