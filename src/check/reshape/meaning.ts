import type { Field } from "../../model/dataset.ts";
import type { Places } from "../../model/place.ts";
import { isSum, placeOfNumber, placesNamed } from "../cell/place-names.ts";
import { trimmed } from "../cell/repair.ts";
import { calledTime } from "../cell/time/called.ts";
import { withoutDecimal } from "../cell/time/one-form.ts";
import { certainPeriod, timeReadings } from "../cell/time/readings.ts";
import { withUnit } from "../header/unit.ts";
import { isPartOfYear } from "../header/wide.ts";
import { only } from "../nearest.ts";
import { inOwnYear, wholeTime } from "./part-of-year.ts";

const isYear = (text: string): boolean => /^\d{4} ?(年度?|年份)?$/.test(text);

interface MeaningContext {
  field: Field;
  places: Places | null;
  sourceTitles: ReadonlyMap<string, string> | undefined;
  /** The year of times that are told without theirs. */
  year: string | null;
  /** Whether parts across run into the next year, so that quarters are those of the calendar: Q2, Q3, Q4, Q1. */
  areRunning?: boolean;
  /** The periods of labels which only all labels together tell. */
  across: ReadonlyMap<string, string>;
}

/** The period of parts that stand apart, where no spreadsheet can have rewritten them. */
function periodOf(
  texts: readonly string[],
  labelsTold: readonly string[],
  { field, across, year, areRunning = false }: MeaningContext,
): string {
  const told = texts.map((text) => withoutDecimal(text.trim()));
  const [first = "", ...others] = told;
  const isUntold = /^\d+$/.test(first) && labelsTold[0] === first; // a label: of months, or of quarters?
  const isPart = isPartOfYear(first.trim()) && !isUntold;
  // So below a year, where only what is declared tells it.
  if (others.some((each, at) => /^\d{1,2}$/.test(each) && labelsTold[at + 1] === each))
    return told.map((each) => each.trim()).join(" / ");
  const lacksYear = year !== null && others.length === 0 && isPart;
  const [second = "", third] = others;
  // Months in rows below years: the row stands first, the year behind it.
  const isTurned = third === undefined && isPartOfYear(first.trim()) && isYear(second.trim());
  const parts = lacksYear ? [year, first] : isTurned ? [second, first] : told;
  const labels = lacksYear ? ["", ...labelsTold] : isTurned ? labelsTold.toReversed() : labelsTold;
  const text = parts.length > 1 ? wholeTime(parts, labels) : trimmed(first).text;
  const quarter = calledTime(text, Object.values(field.title));
  const calendar = lacksYear && areRunning ? {} : field.calendar;
  const certain =
    quarter === text && across.has(text)
      ? (across.get(text) ?? null)
      : certainPeriod(quarter, calendar);
  if (parts.length < 2) return certain ?? text;
  const periods = timeReadings(text, calendar).flatMap(({ period }) => period ?? []);
  const period = certain ?? only(periods) ?? text;
  return lacksYear ? inOwnYear(period, field.calendar) : period;
}

/** Makes the lookup of the only place that a text can name; each text is looked up once. */
function placeFinder(places: Places): (text: string) => string | null {
  const found = new Map<string, string | null>();
  const whole = only([...places.values()].filter(({ tier }) => tier === "whole"));
  return (text) => {
    const known = found.get(text);
    if (known !== undefined) return known;
    const id = isSum(text)
      ? (whole?.id ?? null)
      : (only(placesNamed(text, places).map((each) => each.id)) ??
        placeOfNumber(text, places)?.id ??
        null);
    found.set(text, id);
    return id;
  };
}

/** Makes of what stands for a field in a file the text of its cell, as far as that is certain. */
export type Meaning = (parts: readonly string[], labels: readonly string[]) => string;

/** Finds what the same texts mean once: columns of times have few, in very many rows. */
function remembering(meaning: Meaning): Meaning {
  const found = new Map<string, string>();
  return (parts, labels) => {
    const key = [...parts, ...labels].join("\0");
    const text = found.get(key) ?? meaning(parts, labels);
    found.set(key, text);
    return text;
  };
}

/** What one field's cells mean: times as our tables write them, ids of places, values of categories. */
export function meaningOf(context: MeaningContext): Meaning {
  const { field, places, sourceTitles } = context;
  if (field.role === "period")
    return remembering((parts, labels) => periodOf(parts, labels, context));
  if (field.role === "unit") return ([text = ""]) => withUnit(trimmed(text).text).unit ?? text;
  if (field.role === "source")
    return ([text = ""]) => sourceTitles?.get(trimmed(text).text) ?? text;
  const find = field.role === "place" && places ? placeFinder(places) : null;
  const values = new Map(
    field.categories.flatMap(({ value, label }) =>
      Object.values(label).map((text) => [text, value] as const),
    ),
  );
  return (parts) => {
    const text = parts.join(" ");
    return find?.(text) ?? values.get(trimmed(text).text) ?? text;
  };
}
