import { fieldInRole, type Dataset } from "../../model/dataset.ts";
import type { Places } from "../../model/place.ts";
import type { Row } from "../../model/table.ts";
import { oncePer } from "../once.ts";

const byPlace = oncePer((dataset: Dataset): Map<string, Row[]> => {
  const column = fieldInRole(dataset, "place")?.name ?? "";
  return Map.groupBy(dataset.table.rows, ({ cells }) => cells[column] ?? "");
});

/** The rows of a dataset that name a place, in the order of the file. */
export const rowsOfPlace = (dataset: Dataset, id: string): readonly Row[] =>
  byPlace(dataset).get(id) ?? [];

const jointOf = oncePer((places: Places): Map<string, string[]> => {
  const pairs = [...places.values()].flatMap(({ id, members }) =>
    members.map((member) => ({ id, member })),
  );
  const byMember = Map.groupBy(pairs, ({ member }) => member);
  return new Map([...byMember].map(([member, own]) => [member, own.map(({ id }) => id)]));
});

/** Ids of the reporting areas that a place is published in. */
export const areasAround = (id: string, places: Places): readonly string[] =>
  jointOf(places).get(id) ?? [];
