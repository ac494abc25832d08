const words: readonly [RegExp, string][] = [
  [/(?<=\d) ?년도?(?: (?=\d))?/g, "年"],
  [/(?<=\d) ?월(?: (?=\d))?/g, "月"],
  [/(?<=\d) ?일$/g, "日"],
  [/(?<=[1-4]) ?(?:사)?분기$/g, "季度"],
  [/상반기$/g, "上半年"],
  [/하반기$/g, "下半年"],
];

/** A time in Korean as it would stand in Chinese: `2024년 1월` → `2024年1月`, `2024년 1분기` → `2024年1季度`. */
export const inChinese = (text: string): string =>
  /\p{Script=Hangul}/u.test(text)
    ? words.reduce((all, [word, chinese]) => all.replace(word, chinese), text)
    : text;
