import type { Dataset } from "../../model/dataset.ts";
import { toArchive } from "./archive.ts";
import { tableCsv, tableExcelCsv, toCsvFile, toExcelCsv } from "./csv.ts";
import { hasPositions, toGeoJson } from "./geojson.ts";
import { toJson } from "./json.ts";
import type { OpenTable } from "./open-table.ts";
import type { Published } from "./published.ts";
import {
  withdrawnArchive,
  withdrawnCsv,
  withdrawnGeoJson,
  withdrawnJson,
  withdrawnWorkbook,
  type WithdrawnFile,
} from "./withdrawn.ts";
import { fitsSheet, tableWorkbook, toWorkbook } from "./workbook.ts";

type Bytes = Uint8Array<ArrayBuffer>;
type Content = string | Bytes | Promise<Bytes>;

/** A form in which datasets are published, each as a file beside the pages. */
export interface Format {
  /** Of the file's name, and what the format is known by. */
  ending: string;
  label: string;
  mediaType: string;
  /** Whether lists of datasets link to it; the pages of a dataset link to all. */
  isListed: boolean;
  /** Which datasets have such a file. */
  suits: (dataset: Dataset) => boolean;
  write: (published: Published) => Content;
  /** Writes no more than a view shows; left out where views have no such file. */
  writeTable?: (published: Published, table: OpenTable) => Content;
  /** What stands in the file's place when it is published no more. */
  withdrawn: (file: WithdrawnFile) => Content;
}

const every = (): boolean => true;

/** In the order in which pages offer them: a format is added here, and in a file that writes it. */
const single: readonly Format[] = [
  {
    ending: "xlsx",
    label: "Excel",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    isListed: false,
    suits: fitsSheet,
    write: toWorkbook,
    writeTable: tableWorkbook,
    withdrawn: withdrawnWorkbook,
  },
  {
    ending: "csv",
    label: "CSV",
    mediaType: "text/csv",
    isListed: true,
    suits: every,
    write: toCsvFile,
    writeTable: (_, table) => tableCsv(table),
    withdrawn: withdrawnCsv,
  },
  {
    ending: "excel.csv",
    label: "CSV (Excel)",
    mediaType: "text/csv",
    isListed: false,
    suits: every,
    write: toExcelCsv,
    writeTable: (_, table) => tableExcelCsv(table),
    withdrawn: withdrawnCsv,
  },
  {
    ending: "json",
    label: "JSON",
    mediaType: "application/json",
    isListed: true,
    suits: every,
    write: toJson,
    withdrawn: withdrawnJson,
  },
  {
    ending: "geojson",
    label: "GeoJSON",
    mediaType: "application/geo+json",
    isListed: true,
    suits: hasPositions,
    write: toGeoJson,
    withdrawn: withdrawnGeoJson,
  },
];

const suiting = (all: readonly Format[], dataset: Dataset): Format[] =>
  all.filter(({ suits }) => suits(dataset));

const archive: Format = {
  ending: "zip",
  label: "ZIP",
  mediaType: "application/zip",
  isListed: false,
  suits: every,
  write: (published) => toArchive(published, suiting(single, published.dataset)),
  withdrawn: withdrawnArchive,
};

export const formats: readonly Format[] = [...single, archive];

/** The formats in which a dataset is published. */
export const formatsOf = (dataset: Dataset): Format[] => suiting(formats, dataset);

/** The formats in which the views of a dataset are published, each by itself. */
export const viewFormatsOf = (dataset: Dataset): Format[] =>
  formatsOf(dataset).filter(({ writeTable }) => writeTable);

/** What the files are, by the last endings of their names. */
export const downloadTypes: Readonly<Record<string, string>> = Object.fromEntries(
  formats.map(({ ending, mediaType }) => [ending.split(".").at(-1) ?? ending, mediaType]),
);
