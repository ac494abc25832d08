import { say, staffWords, type StaffWords } from "../../locales/index.ts";
import { formatNames } from "../../locales/names.ts";
import type { Locale } from "../../model/locale.ts";
import { valuesAcross } from "../../model/reshape-labels.ts";
import { isTimeLabel } from "../labels.ts";
import type { Shape } from "./shape.ts";
import type { ToldYear } from "./told-year.ts";

/** So many labels across are told, and so many of what is not read, half of them the first. */
const mostLabels = { across: 4, other: 40 };

const quoted = (labels: readonly string[]): string[] => labels.map((label) => `“${label}”`);

/** The first and the last labels, with a sign for those between. */
function ends(labels: readonly string[], most: number): string[] {
  if (labels.length <= most) return quoted(labels);
  const half = most / 2;
  return [...quoted(labels.slice(0, half)), "…", ...quoted(labels.slice(-half))];
}

const visibleSign = (sign: string): string => sign || "␣";

/** What becomes of cells that hold no number; none where each holds one. */
export function absentSentences(
  { absent, missing }: { absent: readonly string[]; missing: string | null },
  locale: Locale,
): string[] {
  const words = staffWords[locale].draft.shape;
  const labels = formatNames(ends(absent.map(visibleSign), mostLabels.other), locale);
  if (absent.length === 0) return [];
  return [
    missing === null
      ? say(words.absent, { labels })
      : say(words.missing, { labels, symbol: missing }),
  ];
}

/** Of which year times are that lack theirs, and who says so; or that nobody does. */
function yearSentence(
  { year: { year, from, several, of }, begins }: { year: ToldYear; begins: number | null },
  { years, running, periods }: StaffWords["draft"]["shape"],
): string {
  const ofParts = begins === null ? years : { ...years, several: running.several };
  const words = of === "parts" ? ofParts : { ...periods, untold: periods.several };
  if (from !== null) return say(words[from], { year: year ?? "" });
  return several.length > 0 ? say(words.several, { years: several.join(", ") }) : words.untold;
}

/** What stands across, and what each of it became; none where nothing does. */
function acrossSentences({ reshape, across, kind }: Shape, locale: Locale): string[] {
  const words = staffWords[locale].draft.shape;
  const [field] = (reshape.across ?? []).filter((each) => each !== valuesAcross);
  if (!kind || kind === "values" || field === undefined) return [];
  const labels = formatNames(ends(across, mostLabels.across), locale);
  return [say(words[kind], { labels, count: across.length, field })];
}

/** How a file of another shape was read, a sentence for each thing that is not as it stands there. */
export function shapeSentences(
  shape: Shape,
  { missing, locale }: { missing: string | null; locale: Locale },
): string[] {
  const words = staffWords[locale].draft.shape;
  const { reshape, fields, outside, absent, year, begins, numbers, marked, beside } = shape;
  const {
    columns,
    values = {},
    lines = {},
    filled = [],
    nested,
    skipped = [],
    units = {},
    totals = {},
  } = reshape;
  const listed = (labels: readonly string[]) => formatNames(ends(labels, mostLabels.other), locale);
  const about = (
    key: Exclude<keyof StaffWords["draft"]["shape"], "years" | "running" | "periods" | "numbers">,
    labels: readonly string[],
  ): string[] => (labels.length > 0 ? [say(words[key], { labels: listed(labels) })] : []);
  const split = Object.entries(columns).flatMap(([field, labels]) =>
    typeof labels === "string" ? [] : [say(words.split, { labels: listed(labels), field })],
  );
  const unit = fields.find(({ role, name }) => role === "unit" && columns[name] !== name);
  const column = String(columns[unit?.name ?? ""] ?? "");
  const isBeside = new Set(beside);
  return [
    ...(reshape.header === undefined ? [] : [say(words.header, { count: reshape.header })]),
    ...acrossSentences(shape, locale),
    ...about("marked", marked),
    ...about(
      "values",
      Object.keys(values).filter((label) => !isTimeLabel(label)),
    ),
    ...split,
    ...(reshape.numbers ? [words.numbers[reshape.numbers]] : []),
    ...(numbers.length > 0 ? [words.numbers.untold] : []),
    ...(year ? [yearSentence({ year, begins }, words)] : []),
    ...(begins === null ? [] : [say(words.running.told, { month: begins })]),
    ...about("unitRow", Object.values(units)),
    ...(unit ? [say(words.units, { column, field: unit.name })] : []),
    ...Object.entries(lines).map(([name, word]) =>
      say(word === "" ? words.captions : words.lines, { word, field: name }),
    ),
    ...about("filled", filled),
    ...about("nested", nested === undefined ? [] : [nested]),
    ...about("totals", Object.keys(totals).map(visibleSign)),
    ...about(
      "skipped",
      skipped.filter((label) => !isBeside.has(label)),
    ),
    ...about("beside", beside),
    ...absentSentences({ absent, missing }, locale),
    ...about("outside", outside),
  ];
}
