/** Names of months in German, French, Spanish, Portuguese, Italian, Dutch and the Scandinavian languages, whole and short, with the English one. */
const months: readonly [whole: string, short: string, english: string][] = [
  ["janvier|januari?|jänner|enero|janeiro|gennaio", "janv|jän|ene|gen", "Jan"],
  ["février|fevrier|februari?|febrero|fevereiro|febbraio", "févr?|fevr?|febr", "Feb"],
  ["mars|märz|maerz|marzo|março|marco|maart|marts", "mär|mrz|mrt", "Mar"],
  ["avril|abril|aprile", "avr|abr", "Apr"],
  ["mai|mayo|maio|maggio", "mag|mei|maj", "May"],
  ["juin|juni|junio|junho|giugno", "giu", "Jun"],
  ["juillet|juli|julio|julho|luglio", "juil|lug", "Jul"],
  ["août|aout|agosto|augusti|augustus", "ago", "Aug"],
  ["septembre|septiembre|setembro|settembre", "set", "Sep"],
  ["octobre|oktober|octubre|outubro|ottobre", "okt|out|ott", "Oct"],
  ["novembre|noviembre|novembro", "", "Nov"],
  ["décembre|decembre|dezember|diciembre|dezembro|dicembre|desember", "déc|dez|dic|des", "Dec"],
];

const of = "(?: (?:de|del|di))?";

/** `janv. 2024`, `1. März 2024`, `15 de enero de 2024`, `2024 Mai`; a whole name alone, since short ones are other words too. */
const dated = months.map(([whole, short, english]) => {
  const name = `(?:${whole}${short && `|${short}`})\\.?`;
  return [
    RegExp(`^(?:(\\d{1,2})(?:er|º|\\.)?${of} )?${name}${of}[-. /]+(\\d{4}|\\d{2})$`, "iu"),
    RegExp(`^(\\d{4})[- ]${name}$`, "iu"),
    RegExp(`^(?:${whole})$`, "iu"),
    english,
  ] as const;
});

const ordinal = "(?:er|e|º|°|\\.|r|do|to|ème)?";

/** `1T2024`, `T1 2024`, `1. Quartal 2024`, `2S2024`; semesters in words may be terms of schools. */
const parted: readonly [RegExp, (number: string) => string][] = [
  ["t|trim\\.?|trimestre|quartal|kwartaal", "Q"] as const,
  ["s", "H"] as const,
].flatMap(([word, letter]): [RegExp, (number: string) => string][] => {
  const place = letter === "Q" ? "[1-4]" : "[12]";
  const written = (number: string) => `${letter}${number}`;
  return [
    [RegExp(`^(${place})${ordinal} ?(?:${word})${of}[-. /]*(\\d{4}|\\d{2})$`, "iu"), written],
    [RegExp(`^(${place})${ordinal} (?:trimestre|quartal|kwartaal)$`, "iu"), written],
    [RegExp(`^(?:${letter === "Q" ? "t" : "s"})(${place})[-. /]+(\\d{4})$`, "iu"), written],
  ];
});

/** A time in another language of Europe as it would stand in English: `janv. 2024` → `Jan 2024`, `1T2024` → `Q1 2024`. */
export function inEnglishOfEurope(text: string): string {
  if (!/^\d{0,4}[\d.º°-]*[ -]?\p{Script=Latin}/u.test(text) || text.length > 40) return text; // most texts
  const quarter = /^(\d{4})[-. /]?t([1-4])$/i.exec(text);
  if (quarter) return `${quarter[1] ?? ""}Q${quarter[2] ?? ""}`;
  for (const [expression, written] of parted) {
    const [, number, year] = expression.exec(text) ?? [];
    if (number !== undefined) return `${written(number)} ${year ?? ""}`.trim();
  }
  for (const [behind, before, alone, english] of dated) {
    const [, day, year] = behind.exec(text) ?? [];
    if (year !== undefined) return `${day === undefined ? "" : `${day} `}${english} ${year}`;
    const [, first] = before.exec(text) ?? [];
    if (first !== undefined) return `${first} ${english}`;
    if (alone.test(text)) return english;
  }
  return text;
}
