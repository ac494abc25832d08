import type { Total } from "../../model/agreement.ts";
import type { Boundaries, Place, Places } from "../../model/place.ts";
import type { KnownTable } from "./known-tables.ts";
import type { TableSchema } from "../table-schema.ts";

/** Without what all tables share, which JSON leaves out, and with lists for maps, which it does not know. */
type OwnSchema = Omit<TableSchema, "places" | "boundaries" | "sourceTitles"> & {
  places?: undefined;
  boundaries?: undefined;
  sourceTitles: [title: string, name: string][];
};

/** Tables as JSON can hold them: what all of them are checked against stands there once. */
export interface PackedTables {
  places: Place[] | null;
  boundaries: Boundaries | null;
  tables: {
    id: string;
    sheet?: string;
    schema: OwnSchema;
    totals: Total[];
    published?: PublishedTable;
  }[];
}

/** Where what a site shows of a dataset is found, as CSV. */
export interface PublishedTable {
  href: string;
  /** Whether it is invented, and may change as it likes. */
  isSample: boolean;
}

function shownOf(id: string, published: ReadonlyMap<string, PublishedTable>) {
  const place = published.get(id);
  return place ? { published: place } : {};
}

/** Packs the tables of one project, which share its places and boundaries. */
export function packTables(
  known: readonly KnownTable[],
  published: ReadonlyMap<string, PublishedTable> = new Map(),
): PackedTables {
  const [first] = known;
  const places: Places | null = first?.schema.places ?? null;
  return {
    places: places && [...places.values()],
    boundaries: first?.schema.boundaries ?? null,
    tables: known.map(({ id, sheet, schema, totals }) => ({
      id,
      totals,
      ...shownOf(id, published),
      ...(sheet !== undefined && { sheet }),
      schema: {
        ...schema,
        places: undefined,
        boundaries: undefined,
        sourceTitles: [...(schema.sourceTitles ?? [])],
      },
    })),
  };
}

export function unpackTables({ places: list, boundaries, tables }: PackedTables): KnownTable[] {
  const places: Places | null = list && new Map(list.map((place) => [place.id, place]));
  return tables.map(({ id, sheet, schema, totals }) => ({
    id,
    sheet,
    sources: [], // the schema names those that cells may hold
    totals,
    schema: { ...schema, places, boundaries, sourceTitles: new Map(schema.sourceTitles) },
  }));
}
