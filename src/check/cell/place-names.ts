import { distance } from "fastest-levenshtein";
import { oncePer } from "../../stats/once.ts";
import { callsWhole, inLanguages } from "../whole-words.ts";
import type { Place, Places } from "../../model/place.ts";

/** The whole of a site's places, by a word for it. */
const whole =
  /^(全市|全省|全国|全州|全境|全市合计|全省合计|whole (city|country|state)|(city|state|country|national) total|по городу)$/i;

const allPlaces = /^all (areas|districts|places|regions)$/i;

/** Whether a text is a word for all places of a site: 全市, whole country. */
export const callsWholePlace = (text: string): boolean => {
  const [words = "", ...others] = inLanguages(text);
  return whole.test(words) && others.every((each) => whole.test(each) || callsWhole(each));
};

/** Whether a text says that a row is a total, of which places it does not say. */
export const isSum = (text: string): boolean => callsWhole(text) || allPlaces.test(plain(text));

/** What sort of place a Chinese name ends with. */
const chineseSort =
  /(特别行政区|自治区|自治州|自治县|自治旗|地区|新区|街道|[省市区县旗盟州镇乡村])$/u;

/** What sort of place a name in letters says beside itself. */
const letteredSort =
  /(?<![\p{L}])(city of|county of|state of|province of|city|county|district|borough|province|state|municipality|region|parish|town|township|ward|prefecture|район|область|край|округ|город)(?![\p{L}])/giu;

/** As names are compared: spaces and the width of characters say nothing, nor do small letters. */
const plain = (text: string): string =>
  text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();

/** A name without the sort of place that it says; empty where it says none. */
function bare(name: string): string {
  const chinese = name.replace(chineseSort, "");
  if (chinese !== name) return chinese.length > 1 ? chinese : "";
  const lettered = plain(name.replace(letteredSort, " ").replace(/[,，]\s*$/, ""));
  return lettered === name ? "" : lettered;
}

interface Called {
  place: Place;
  names: string[];
  shorts: string[];
}

/** Everything that the places of a site are called, as it is looked up. */
interface Names {
  ids: Map<string, Called[]>;
  /** Ids of digits without the zeros that they begin with, those that have some. */
  numbers: Map<string, Called[]>;
  names: Map<string, Called[]>;
  shorts: Map<string, Called[]>;
  /** Names without their sort. */
  bare: Map<string, Called[]>;
  /** Names and short ones, and how long they are. */
  own: Map<string, Called[]>;
  lengths: number[];
  /** Of a place what those are called that it lies in. */
  above: Map<Called, ReadonlySet<string>>;
}

/** All by what each is called; two places may be called alike. */
function lookup(all: readonly Called[], wordsOf: (each: Called) => readonly string[]) {
  const found = new Map<string, Called[]>();
  for (const each of all)
    for (const word of new Set(wordsOf(each).filter(Boolean)))
      found.set(word, [...(found.get(word) ?? []), each]);
  return found;
}

/** Places above another, the nearest first. */
function above({ parent }: Place, places: Places): Place[] {
  const next = places.get(parent ?? "");
  return next ? [next, ...above(next, places)] : [];
}

const namesOf = oncePer((places: Places): Names => {
  const all = [...places.values()].map((place): Called => ({
    place,
    names: Object.values(place.name).map(plain),
    shorts: Object.values(place.short).map(plain),
  }));
  const ownOf = ({ names, shorts }: Called) => [...names, ...shorts].filter(Boolean);
  const own = lookup(all, ownOf);
  const byPlace = new Map(all.map((each) => [each.place, each]));
  const aboveOf = ({ place }: Called) =>
    above(place, places).flatMap((each) => ownOf(byPlace.get(each) as Called));
  return {
    ids: lookup(all, ({ place }) => [plain(place.id)]),
    numbers: lookup(all, ({ place: { id } }) => (/^0\d+$/.test(id) ? [id.replace(/^0+/, "")] : [])),
    names: lookup(all, ({ names }) => names),
    shorts: lookup(all, ({ shorts }) => shorts),
    bare: lookup(all, ({ names }) => names.map(bare).filter(Boolean)),
    own,
    lengths: [...new Set([...own.keys()].map(({ length }) => length))],
    above: new Map(all.map((each) => [each, new Set(aboveOf(each))])),
  };
});

/** What may stand between the names of two places, one in the other. */
const between = /^[\s,，、·/|>›()-]+|[\s,，、·/|>›()-]+$/gu;

/** Places called twice, in two languages or in full and in short: 南湖区 Nanhu, which is not the town of Nanhu in it. */
function calledTwice(text: string, { own, lengths }: Names): Called[] {
  return lengths.flatMap((length) => {
    const rest = length < text.length ? text.slice(length).replace(between, "") : "";
    const again = own.get(rest) ?? [];
    return (own.get(text.slice(0, length)) ?? []).filter((each) => again.includes(each));
  });
}

/** Places called by their name with that of one above them before or after it: 嘉兴市南湖区. */
function calledWithin(text: string, { own, lengths, above: outer }: Names): Called[] {
  const found = new Set<Called>();
  const isIn = (each: Called, rest: string) =>
    outer.get(each)?.has(rest.replace(between, "")) === true;
  for (const length of lengths) {
    if (length >= text.length) continue;
    const before = text.slice(0, -length);
    const after = text.slice(length);
    for (const each of own.get(text.slice(-length)) ?? []) {
      const [, inProvince = before] = /^\p{Script=Han}{2,}?(?:省|自治区)(.+)$/u.exec(before) ?? [];
      if ([before, inProvince].some((rest) => isIn(each, rest))) found.add(each);
    }
    for (const each of own.get(text.slice(0, length)) ?? [])
      if (/^[\s,，(/|-]/u.test(after) && isIn(each, after)) found.add(each);
  }
  return [...found];
}

/** Dots that set a name in below another, the mark of a footnote behind it, and the decimal that programs write behind a code. */
const beside =
  /^\.+(?=\s*\p{L})|\s*([*†‡§]{1,3}|[¹²³⁰⁴-⁹]{1,2}|[①-⑳]|\[(note )?\d{1,2}\])$|(?<=^\d+)\.0$/giu;

/** Places by names whose letters are set apart, as those of two letters are in tables: 长 乡. */
function calledApart(text: string, { names, shorts }: Names): Called[] {
  if (!/^\p{Script=Han}+(?: \p{Script=Han}+)+$/u.test(text)) return [];
  const joined = text.replaceAll(" ", "");
  return names.get(joined) ?? shorts.get(joined) ?? [];
}

/** A place of China by its code of twelve digits, as registers have it, where its id is what is not filled up with zeros: 330402000000. */
function filledUp(text: string, { ids }: Names): Called[] | undefined {
  const [, district, town] = /^(?:(\d{6})0{6}|(\d{9})0{3})$/.exec(text) ?? [];
  return ids.get(district ?? town ?? "");
}

/** All places that a text may name, whatever is written before or behind the name. */
export function placesNamed(text: string, places: Places): Place[] {
  const written = plain(text.trim().replace(beside, ""));
  if (written === "") return [];
  if (callsWholePlace(written)) return [...places.values()].filter(({ tier }) => tier === "whole");
  const all = namesOf(places);
  const found =
    all.ids.get(written) ??
    filledUp(written, all) ??
    all.names.get(written) ??
    all.shorts.get(written) ??
    all.bare.get(written) ??
    // “Nanhu District” of a place that is called “Nanhu”: a name that says another sort is another.
    all.names.get(bare(written)) ??
    calledTwice(written, all);
  const within = found.length > 0 ? found : calledWithin(written, all);
  const called = within.length > 0 ? within : calledApart(written, all);
  return [...new Set(called)].map(({ place }) => place);
}

/** What parts a name in the same script from others: the sort of a Chinese place, the first letter of others. */
const keptOf = (name: string): string => chineseSort.exec(name)?.[0] ?? name.slice(0, 1);

/**
 * The only place whose name a text is nearly: up to a quarter of its letters are others, or one of three
 * Chinese characters; and what it is called.
 */
export function placeMisspelt(text: string, places: Places): { id: string; name: string } | null {
  const written = plain(text);
  const slips = Math.max(
    /^\p{Script=Han}{3}/u.test(written) ? 1 : 0,
    Math.floor(written.length / 4),
  );
  if (slips === 0 || /\d/.test(written)) return null;
  const { own } = namesOf(places);
  const alike = [...own.keys()]
    .filter((name) => keptOf(name) === keptOf(written))
    .map((name) => ({ name, steps: distance(written, name) }))
    .filter(({ steps }) => steps <= slips);
  const least = Math.min(...alike.map(({ steps }) => steps));
  const near = alike.filter(({ steps }) => steps === least);
  const [place, ...others] = new Set(near.flatMap(({ name }) => own.get(name) ?? []));
  const called = [
    ...Object.values(place?.place.name ?? {}),
    ...Object.values(place?.place.short ?? {}),
  ];
  const name = called.find((each) => near.some((found) => found.name === plain(each)));
  return place && name !== undefined && others.length === 0 ? { id: place.place.id, name } : null;
}

/** The place whose id lost the zeros that it begins with, as where a spreadsheet took it for a number: 6037 for 06037. */
export function placeOfNumber(text: string, places: Places): Place | undefined {
  const number = text.normalize("NFKC").trim().replace(/\.0$/, "");
  const { ids, numbers } = namesOf(places);
  const [found, ...others] = ids.has(number) ? [] : (numbers.get(number) ?? []);
  return others.length === 0 ? found?.place : undefined;
}

/** The only one of several places called alike that lies in a place named beside it: Springfield, beside it the state. */
export function placeWithin(
  text: string,
  beside: readonly string[],
  places: Places,
): Place | undefined {
  const alike = placesNamed(text, places);
  if (alike.length < 2) return undefined;
  const outer = new Set(beside.flatMap((each) => placesNamed(each, places)));
  const [found, ...others] = alike.filter((each) =>
    above(each, places).some((place) => outer.has(place) && !alike.includes(place)),
  );
  return others.length === 0 ? found : undefined;
}
