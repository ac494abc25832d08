import type { Dataset } from "../model/dataset.ts";
import { toCsv } from "./csv.ts";
import { hasPositions, toGeoJson } from "./geojson.ts";
import { toJson } from "./json.ts";

/** A form in which datasets are published, each as a file beside the pages. */
export interface Format {
  /** Of the file's name, and what the format is known by. */
  ending: string;
  label: string;
  mediaType: string;
  /** Which datasets have such a file. */
  suits: (dataset: Dataset) => boolean;
  write: (dataset: Dataset) => string | Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;
}

const every = (): boolean => true;

/** In the order in which pages offer them: a format is added here, and in a file that writes it. */
export const formats: readonly Format[] = [
  { ending: "csv", label: "CSV", mediaType: "text/csv", suits: every, write: toCsv },
  { ending: "json", label: "JSON", mediaType: "application/json", suits: every, write: toJson },
  {
    ending: "geojson",
    label: "GeoJSON",
    mediaType: "application/geo+json",
    suits: hasPositions,
    write: toGeoJson,
  },
];

/** The formats in which a dataset is published. */
export const formatsOf = (dataset: Dataset): Format[] =>
  formats.filter(({ suits }) => suits(dataset));

/** What the files are, by the endings of their names. */
export const downloadTypes: Readonly<Record<string, string>> = Object.fromEntries(
  formats.map(({ ending, mediaType }) => [ending, mediaType]),
);
