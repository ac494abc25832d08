import { formatList, formatNumber, withUnit } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import { formOf } from "../../locales/say.ts";
import { textIn } from "../../model/locale.ts";
import { wholeName } from "../page/named.ts";
import { districtsOf } from "../view/rank.ts";
import { measuresRate, rankChangeIn, rankIn, type Entry } from "./measures.ts";
import { cityRateFor, leaning, type Judged } from "./verdict.ts";

type City = Pick<Entry, "observation" | "text"> | null;

const shortName = ({ profile: { catalogue, locale } }: Judged, place: string): string =>
  textIn(catalogue.places.get(place)?.short, locale) ?? place;

interface End {
  end: "top" | "bottom";
  places: string[];
}

/** The places that share an end of the ranking with a figure, and which end that is; else null. */
function endOf({ own }: Judged, entries: readonly Entry[]): End | null {
  const values = entries.flatMap(({ observation }) => observation.value ?? []);
  const { value } = own.observation;
  const [most, least] = [Math.max(...values), Math.min(...values)];
  if (value === null || most === least || ![most, least].includes(value)) return null;
  const places = entries.filter(({ observation }) => observation.value === value);
  return { end: value === most ? "top" : "bottom", places: places.map(({ place }) => place) };
}

/** Where a figure stands among the districts: first, last or by its rank; without a rank, what it is. */
function standing(judged: Judged): string {
  const { profile, context, own } = judged;
  const { catalogue, locale } = profile;
  const { finding } = words[locale].district;
  const place = shortName(judged, own.place);
  const rank = rankIn(profile, judged.entries);
  if (rank === null) return say(finding.plain, { place, value: own.text });
  const districts = new Set(districtsOf(catalogue).map(({ id }) => id));
  const entries = judged.entries.filter((each) => districts.has(each.place));
  const ended = endOf(judged, entries);
  if (!ended) return say(finding.ranked, { place, rank, value: own.text });
  const ends = measuresRate(context, own)
    ? { top: finding.highest, bottom: finding.lowest }
    : { top: finding.most, bottom: finding.fewest };
  const places = ended.places.map((each) => shortName(judged, each));
  return say(formOf(ends[ended.end], places.length, locale), {
    places: formatList(places, locale),
    all: formatNumber(entries.length, locale),
    value: own.text,
  });
}

/** How far a rate is from the city's: of percentages in points, of others in percent of it. */
function gapText(judged: Judged, city: City): string[] {
  const { profile, own } = judged;
  const { locale } = profile;
  const { district, describe } = words[locale];
  const { value } = own.observation;
  const rate = cityRateFor(judged, city?.observation ?? null);
  if (rate === null || value === null || !city) return [];
  const place = wholeName(profile.catalogue, locale);
  const way = leaning(value, rate);
  if (way === 0)
    return [
      say(words[locale].marked, { number: say(district.similar, { place }), mark: city.text }),
    ];
  const isPercentage = own.text.endsWith("%");
  const shown = (number: number) => Number(number.toFixed(1));
  const apart = isPercentage ? shown(value) - shown(rate) : (value / rate - 1) * 100;
  const gap = withUnit(
    formatNumber(Math.abs(apart), locale, isPercentage ? 1 : 0),
    isPercentage ? describe.points : "%",
  );
  const template = way > 0 ? district.finding.over : district.finding.under;
  return [say(template, { gap, place, text: city.text })];
}

/** What a figure says of a place: `桐乡在7个区域中最低，为20.4%，比嘉兴市（38.4%）低18.0个百分点（2023年6月30日）`. */
export function findingOf(judged: Judged, city: City, when: readonly (string | null)[]): string {
  const { district, marked } = words[judged.profile.locale];
  const change = rankChangeIn(judged.profile, judged);
  const number = [standing(judged), ...(change ? [change] : []), ...gapText(judged, city)].join(
    district.then,
  );
  const mark = when.filter(Boolean).join(district.then);
  return mark === "" ? number : say(marked, { number, mark });
}
