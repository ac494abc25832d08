/** The way to a value, e.g. `["views", 0, "x"]`. */
export type JsonPath = readonly (string | number)[];

/** A place in a text; both count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** What keeps a text from being read as JSON, or from being read without loss. */
export interface JsonFault {
  kind: "syntax" | "depth" | "duplicate" | "prototype";
  position: Position;
  /** The name that stands twice in one object, or means its prototype; null for other faults. */
  property: string | null;
}

/** A JSON text as it was read. */
export interface JsonDocument {
  /** `undefined` where the syntax is broken, or too deep to be read. */
  value: unknown;
  faults: JsonFault[];
  /** Where a property (its name) or an element begins; for an absent one, where its parent does. */
  locate: (path: JsonPath) => Position;
}
