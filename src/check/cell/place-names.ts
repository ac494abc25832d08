import { oncePer } from "../../stats/once.ts";
import type { Place, Places } from "../../model/place.ts";

/** The whole of a site's places, by a word for it. */
const whole =
  /^(全市|全省|全国|全州|全境|全市合计|全省合计|whole (city|country|state)|(city|state|country|national) total|по городу)$/i;

const sum = /^(合计|总计|总数|全部|all|all (areas|districts)|total|overall|всего|итого)$/i;

/** Whether a text says that a row is a total, of which places it does not say. */
export const isSum = (text: string): boolean => sum.test(plain(text));

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
  /** Its own names without their sort. */
  bare: string[];
}

const calledIn = oncePer((places: Places): Called[] =>
  [...places.values()].map((place) => {
    const names = Object.values(place.name).map(plain);
    return {
      place,
      names,
      shorts: Object.values(place.short).map(plain),
      bare: names.map(bare).filter(Boolean),
    };
  }),
);

/** The first of some ways of calling a place by which any is called so. */
function calledSo(text: string, all: readonly Called[]): Called[] {
  const stripped = bare(text);
  const ways: ((each: Called) => boolean)[] = [
    ({ names }) => names.includes(text),
    ({ shorts }) => shorts.includes(text),
    (each) => each.bare.includes(text),
    // “Nanhu District” of a place that is called “Nanhu”: a name that says another sort is another.
    ({ names }) => stripped !== "" && names.includes(stripped),
  ];
  return ways.map((way) => all.filter(way)).find((found) => found.length > 0) ?? [];
}

/** Places above another, the nearest first. */
function above({ parent }: Place, places: Places): Place[] {
  const next = places.get(parent ?? "");
  return next ? [next, ...above(next, places)] : [];
}

/** What may stand between the names of two places, one in the other. */
const between = /^[\s,，、·/|>›-]+|[\s,，、·/|>›-]+$/gu;

/** Places called by their name with that of one above them before or after it: 嘉兴市南湖区. */
function calledWithin(text: string, all: readonly Called[], places: Places): Called[] {
  return all.filter((each) => {
    const own = [...each.names, ...each.shorts];
    const others = above(each.place, places).flatMap(({ id }) =>
      all
        .filter(({ place }) => place.id === id)
        .flatMap(({ names, shorts }) => [...names, ...shorts]),
    );
    const isAbove = (rest: string) => others.includes(rest.replace(between, ""));
    return own.some((name) => {
      const before = text.endsWith(name) ? text.slice(0, -name.length) : "";
      const after = text.startsWith(name) ? text.slice(name.length) : "";
      const [, inProvince = before] = /^\p{Script=Han}{2,}?(?:省|自治区)(.+)$/u.exec(before) ?? [];
      return [before, inProvince].some(isAbove) || (/^[\s,，(/|-]/u.test(after) && isAbove(after));
    });
  });
}

/** All places that a text may name, whatever is written before or behind the name. */
export function placesNamed(text: string, places: Places): Place[] {
  const written = plain(text);
  if (written === "") return [];
  const all = calledIn(places);
  if (whole.test(written))
    return all.filter(({ place }) => place.level === "city").map(({ place }) => place);
  const ids = all.filter(({ place }) => plain(place.id) === written);
  const found = ids.length > 0 ? ids : calledSo(written, all);
  const within = found.length > 0 ? found : calledWithin(written, all, places);
  return within.map(({ place }) => place);
}
