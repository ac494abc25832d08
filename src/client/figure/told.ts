import { all, recordsOf } from "./linked.ts";

/**
 * Gives marks that tell nothing what those of the same records tell in the drawing behind theirs, or where
 * they have none those of the same number; and those of places the id that their outline is named after.
 */
export function tellAll(host: HTMLElement): void {
  const told: Record<string, DOMStringMap> = {};
  const marks = all(host, "[data-tip]").reverse();
  marks.forEach((mark, index) => {
    const { dataset } = mark;
    const records = recordsOf(mark).join();
    if (dataset["place"] === "") dataset["place"] = String(mark.getAttribute("href")).slice(9);
    if (dataset["tip"]) told[records] ??= dataset;
    else Object.assign(dataset, told[records] ?? marks[index - marks.length / 2]?.dataset);
  });
}
