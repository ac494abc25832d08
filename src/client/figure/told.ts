import { all } from "./linked.ts";

/** Gives marks that tell nothing what those of the same records tell in the drawing behind theirs. */
export function tellAll(host: HTMLElement): void {
  const told: Record<string, DOMStringMap> = {};
  for (const { dataset } of all(host, "[data-tip]").reverse()) {
    const records = dataset["row"] ?? dataset["record"] ?? "";
    if (dataset["tip"]) told[records] ??= dataset;
    else Object.assign(dataset, told[records]);
  }
}
