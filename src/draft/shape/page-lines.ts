import { isFigure } from "../../check/cell/figures.ts";
import { placesNamed } from "../../check/cell/place-names.ts";
import { captionIn } from "../../check/reshape/told-years.ts";
import type { Places } from "../../model/place.ts";
import type { RawRecord } from "../../model/table.ts";
import { filled, isAlone } from "../sheet.ts";

/** Who made a table and when, as stands below those that offices send each other. */
const signed =
  /^(制表|填表|填报|编制|审核|复核|经办|(单位|部门|统计|分管)?(负责|领导)|联系|报[出送])(人|员|单位|日期|电话|方式)?(签[名字])?[:：]|^(prepared|compiled|checked|approved|signed|reviewed) by\b/i;

const pageNumber = /^第 ?\d+ ?页([,，/ ]*共 ?\d+ ?页)?$|^page \d+( of \d+)?$/i;

/** A table without what stands on each of its pages: who signed it, their numbers, and its title once more. */
export class WithoutPageLines implements Iterable<RawRecord> {
  /** What was passed over, as it stands there. */
  readonly texts = new Set<string>();
  readonly #records: Iterable<RawRecord>;
  readonly #places: Places;

  constructor(records: Iterable<RawRecord>, places: Places) {
    this.#records = records;
    this.#places = places;
  }

  *[Symbol.iterator](): Generator<RawRecord> {
    const titles = new Set<string>();
    let isAbove = true;
    for (const record of this.#records) {
      const text = isAlone(record) || signed.test(first(record)) ? filled(record).join(" ") : "";
      const isOther =
        isSigned(record) ||
        pageNumber.test(text) ||
        (!isAbove && titles.has(text) && this.#isTitle(text));
      if (text !== "" && isAbove) titles.add(text);
      else isAbove &&= filled(record).length === 0;
      if (isOther) this.texts.add(text);
      else yield record;
    }
  }

  /** Whether a line is no time and no place, of which the rows below it might be. */
  #isTitle(text: string): boolean {
    return captionIn(text) === null && placesNamed(text, this.#places).length === 0;
  }
}

const first = (record: RawRecord): string => filled(record)[0] ?? "";

const isSigned = (record: RawRecord): boolean =>
  signed.test(first(record)) && filled(record).every((text) => !isFigure(text, null));
