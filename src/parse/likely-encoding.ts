import type { EncodingRule } from "../model/reading.ts";
import { fromDos, isLatin, isOfScript } from "./alphabets.ts";

/** Characters that tables of figures in Chinese are written with. */
const chinese = new Set(
  "的一是不了在人有他这中大来上个国到说们为子和地出也时年得就要下以生会自去之过家学对可里后小多天而能好都日于起发成事只作当文无开手十用主行方又如前所本见经面公同三已老从动两长知民现分将外与高进法实回二理点月明其种全工己者向情部正名定女问力机给等几业最间新位因重被电四第门相次东政海口使教西再平世气信北少关并内加化由代产入先山五太水万市体别处总场师书比住员性通目华报立安表原车应路期常提金更反合放系计或司利受光果亲界及今京务制解各任至清物台象记边共风接它许八特望直服林题建南度统色字交认算论百科元社术结六指非流每青管连远资队带花条院变联权展该领近留红治决周保达办运武半七必城强完区即求品士转量众技程语英基满式识极收党未持取设始双历史商千片容研站广改议形委早房音火际首单据导失网专石校读志组造视济离切格类县镇乡村街省州岁户率增幅额亿吨均占男女童龄婚登构织项目值额贫困补贴救助残疾养老床位数量备注说明来源合计小其他乡道办事处居委会常住户籍劳就业险医疗卫健消费零售财税收支投农林牧渔服务活动志愿团协基层民办企业单位城河桥泉溪港岭坪塘龙凤阳宁福康泰昌庆洲湖善秀桐盐兴嘉",
);

const korean = new Set(
  "이다는의에을를가은로고하한지도사기서시자인대정어리보아수전일부해나제스상주과원성연장구조여마신국비그라유만동공경생학교들개용발간물위선계소관회년월일행안방중군읍면남여총합명세율기타미분출생망률가구별지역서울부산광주대전울산강북충청경기",
);

const japanese = new Set(
  "年月日度都道府県市区町村人口総数男女計世帯率額円万千百東京大阪北海神奈川愛知福岡兵庫埼玉葉社会福祉施設地域名項目合その他出生死亡産業労働者価値平成令和昭対前比増減",
);

const shareOf = (text: string, isCommon: (character: string) => boolean): number => {
  const all = Array.from(text).filter((character) => character > "\u007f");
  return all.length === 0 ? 0 : all.filter(isCommon).length / all.length;
};

const isKana = (character: string): boolean => /[ぁ-んァ-ヶー]/.test(character);

/** The share of letters that stand in words of one case, or with one capital. */
function inWords(text: string): number {
  const letters = text.match(/[\u0080-\uffff]/g)?.length ?? 0;
  const words =
    text.match(
      /(?<![\w\u0080-\uffff])([А-ЯЁ]?[а-яё]{2,}|[А-ЯЁ]{2,}|[аивксоуяАИВКСОУЯ])(?![\w\u0080-\uffff])/g,
    ) ?? [];
  return letters === 0 ? 0 : words.join("").length / letters;
}

interface Candidate {
  encoding: string;
  rule: EncodingRule | null;
  /** How much of a text looks as texts in this encoding do, from 0 to 1. */
  likeness: (text: string) => number;
}

const candidates: readonly Candidate[] = [
  {
    encoding: "gb18030",
    rule: null,
    likeness: (text) => shareOf(text, (each) => chinese.has(each)),
  },
  {
    encoding: "euc-kr",
    rule: "korean",
    likeness: (text) => shareOf(text, (each) => korean.has(each)),
  },
  {
    encoding: "shift_jis",
    rule: "japanese",
    likeness: (text) => shareOf(text, (each) => isKana(each) || japanese.has(each)),
  },
  {
    encoding: "euc-jp",
    rule: "japanese",
    likeness: (text) => shareOf(text, (each) => isKana(each) || japanese.has(each)),
  },
  { encoding: "koi8-r", rule: "cyrillic", likeness: inWords },
  { encoding: "windows-1251", rule: "cyrillic", likeness: inWords },
];

/** Less than this is chance. */
const least = 0.4;

interface Likely {
  rule: EncodingRule;
  /** What the encoding is called, where the rule alone does not say it. */
  encoding: string;
  text: string;
  /** How much of the text looks so, from 0 to 1. */
  likeness: number;
}

/** The encoding that a text in none of Unicode looks like, and the text; null where that is Chinese, or nothing is likely. */
export function likelyEncoding(bytes: Uint8Array): Likely | null {
  const read = candidates.map(({ encoding, rule, likeness }) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { rule, encoding, text, likeness: likeness(text) };
  });
  const { rule, encoding, text, likeness } = mostLikely(read);
  return rule !== null && likeness > least ? { rule, encoding, text, likeness } : null;
}

const mostLikely = <T extends { likeness: number }>(read: readonly T[]): T =>
  read.reduce((most, each) => (each.likeness > most.likeness ? each : most));

/** Encodings of a byte a letter, those first that are the more usual. */
const alphabets: readonly [name: string, likeness: (text: string) => number][] = [
  ["Windows-1252", isLatin("western")],
  ["Windows-1250", isLatin("central")],
  ["ISO-8859-2", isLatin("central")],
  ["Windows-1254", isLatin("turkish")],
  ["Windows-1257", isLatin("baltic")],
  ["Windows-1251", isOfScript(/^[А-ЯЁІЇЄҐа-яёіїєґ]+$/)],
  ["KOI8-U", isOfScript(/^[А-ЯЁІЇЄҐа-яёіїєґ]+$/)],
  ["IBM866", isOfScript(/^[А-ЯЁа-яё]+$/)],
  ["ISO-8859-5", isOfScript(/^[А-ЯЁІЇЄа-яёіїє]+$/)],
  ["X-Mac-Cyrillic", isOfScript(/^[А-ЯЁІЇЄа-яёіїє]+$/)],
  ["Windows-1253", isOfScript(/^\p{Script=Greek}+$/u)],
  ["ISO-8859-7", isOfScript(/^\p{Script=Greek}+$/u)],
  ["Windows-1255", isOfScript(/^\p{Script=Hebrew}+$/u)],
  ["Windows-1256", isOfScript(/^[ء-غف-ْ]+$/)],
  ["Macintosh", isLatin("western")],
];

/** Nearly all words have to be some of a language. */
const leastOfWords = 0.8;

/** The encoding of a byte a letter that a text looks like, and the text; null where it looks like none. */
export function likelyAlphabet(bytes: Uint8Array): Likely | null {
  const read = alphabets.map(([encoding, likenessOf]) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { encoding, text, likeness: likenessOf(text) };
  });
  const text = fromDos(bytes);
  const asDos = { encoding: "IBM850", text, likeness: isLatin("western")(text) };
  const best = mostLikely([...read, asDos]);
  if (best.likeness < leastOfWords) return null;
  return { rule: best.encoding === "Windows-1252" ? "western" : "alphabet", ...best };
}
