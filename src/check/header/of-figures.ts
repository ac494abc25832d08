import { numberIn } from "../cell/plain-number.ts";
import { placesNamed } from "../cell/place-names.ts";
import { parsePeriod } from "../../model/period.ts";
import type { Places } from "../../model/place.ts";
import type { RawRecord } from "../../model/table.ts";

/** Whether a number may be a label: a day, a month, an age, a year. */
const mayBeLabel = (number: number): boolean =>
  Number.isInteger(number) && number >= 0 && (number <= 120 || (number >= 1800 && number <= 2200));

function isFigure(text: string): boolean {
  const number = numberIn(text);
  return number !== null && !mayBeLabel(number);
}

const isTime = (text: string): boolean => parsePeriod(text) !== null;

/**
 * Whether a row that was taken for labels is one of figures: it is of a time or a place, and holds a
 * number that is no label. Taken for labels, its figures would be lost.
 */
export function isOfFigures({ cells }: Pick<RawRecord, "cells">, places: Places | null): boolean {
  const texts = cells.map((cell) => cell.trim()).filter((text) => text !== "");
  const isPlace = (text: string) => places !== null && placesNamed(text, places).length > 0;
  return texts.some(isFigure) && texts.some((text) => isTime(text) || isPlace(text));
}
