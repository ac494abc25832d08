/** A text as it is compared with words: spaces and the width of characters say nothing, nor do capitals. */
export const plainWords = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

const whole =
  /^((?:合计|总计|共计|全部合计|累计合计|合計|總計|共計|総計)[行栏欄列]?|总数|总和|总体|全部|全体|總數|總和|總體|全體|計|합계|총계|(grand |overall )?totals?|sum( total)?|all|overall|in all|итого|всего|все|insgesamt|gesamt|summe|ensemble|totale?|totaal|tota[il]s|(genel )?toplam|razem|ogółem|jumlah|tổng( số| cộng)?|รวม|σύνολο|усього|(ال)?(مجموع|إجمالي))$/;

const part = /^((?:本页)?[小分][计計][行栏欄列]?|sub-?totals?|промежуточный итог)$/;

/** What a text says in Chinese, and behind that in letters: 合计 Total, 合计（Total）. */
export const inLanguages = (text: string): string[] =>
  plainWords(text)
    .replace(/(?<=\(.*)\)$/, "")
    .split(/(?<=^\p{Script=Han}+) ?\(?(?=[a-z])/u);

/** Whether a text stands for all that is counted beside it: 合计, Total, 合计 Total. */
export const callsWhole = (text: string): boolean =>
  inLanguages(text).every((words) => whole.test(words));

/** Whether a text stands for some of what is counted beside it: 小计. */
export const callsPart = (text: string): boolean => part.test(plainWords(text));

/** Whether a text stands for a sum, be it of all or of some. */
export const callsSum = (text: string): boolean =>
  !/\d/.test(text) && (callsWhole(text) || callsPart(text));

const rest =
  /^(其[他它余餘]|不[详詳明]|未知|未[说說]明|unknown|others?|all others?|not (stated|known|specified)|unspecified|n\.?e\.?c\.?|прочие|другие|неизвестно|не указано)$/;

/** Whether a text stands for what is left over when all others are named: 其他, 不详 Unknown. */
export const callsRest = (text: string): boolean =>
  inLanguages(text).every((words) => rest.test(words));

const ofOthers = [
  /^(?<of>.+?)[\s:·—–-]*(?:[小分合总總共][计計]|(?:sub-?)?totals?)$/,
  /^(?:小[计計]|(?:sub-?)?total)(?:[\s:·—–-]+(?:of |for )?|(?<=\p{Script=Han}))(?<of>.+)$/u,
];

/** What a text names the sum of, as words are compared: 养老小计 → 养老; null where it names nothing. */
export function summedUp(text: string): string | null {
  const words = plainWords(text);
  if (callsSum(text)) return null;
  const found = ofOthers.map((way) => way.exec(words)?.groups?.["of"]);
  return found.find((of) => of !== undefined) ?? null;
}
