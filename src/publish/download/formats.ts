import type { Dataset } from "../../model/dataset.ts";
import { toArchive } from "./forms/archive.ts";
import { toCsvFile, toExcelCsv } from "./forms/csv.ts";
import { isMapped, toGeoJson, type Mapped } from "./forms/geojson.ts";
import { toJson } from "./forms/json.ts";
import { openTable, type OpenTable } from "./open-table.ts";
import { isLarge, toParquet, withdrawnParquet } from "./forms/parquet.ts";
import type { Published } from "./published.ts";
import {
  withdrawnArchive,
  withdrawnCsv,
  withdrawnGeoJson,
  withdrawnJson,
  withdrawnWorkbook,
  type WithdrawnFile,
} from "./withdrawn.ts";
import { fitsSheet, toWorkbook } from "./forms/workbook.ts";

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
  suits: (dataset: Dataset, mapped: Mapped) => boolean;
  /** Of a dataset, or of no more than a view shows. */
  write: (published: Published, table?: OpenTable) => Content;
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
    withdrawn: withdrawnWorkbook,
  },
  {
    ending: "csv",
    label: "CSV",
    mediaType: "text/csv",
    isListed: true,
    suits: every,
    write: toCsvFile,
    withdrawn: withdrawnCsv,
  },
  {
    ending: "excel.csv",
    label: "CSV (Excel)",
    mediaType: "text/csv",
    isListed: false,
    suits: every,
    write: toExcelCsv,
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
    suits: isMapped,
    write: toGeoJson,
    withdrawn: withdrawnGeoJson,
  },
  {
    ending: "parquet",
    label: "Parquet",
    mediaType: "application/vnd.apache.parquet",
    isListed: false,
    suits: isLarge,
    write: toParquet,
    withdrawn: withdrawnParquet,
  },
];

const suiting = (all: readonly Format[], dataset: Dataset, mapped: Mapped): Format[] =>
  all.filter(({ suits }) => suits(dataset, mapped));

const archive: Format = {
  ending: "zip",
  label: "ZIP",
  mediaType: "application/zip",
  isListed: false,
  suits: every,
  write: (published, table = openTable(published)) =>
    toArchive(published, table, suiting(single, published.dataset, published.catalogue)),
  withdrawn: withdrawnArchive,
};

export const formats: readonly Format[] = [...single, archive];

/** The formats in which a dataset is published, and what each of its views shows. */
export const formatsOf = (dataset: Dataset, mapped: Mapped): Format[] =>
  suiting(formats, dataset, mapped);

/** What the files are, by the last endings of their names. */
export const downloadTypes: Readonly<Record<string, string>> = Object.fromEntries(
  formats.map(({ ending, mediaType }) => [ending.split(".").at(-1) ?? ending, mediaType]),
);
