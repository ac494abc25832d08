import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";

/** What is done to the bytes of a file. */
export type Damage = (bytes: Uint8Array) => Uint8Array;

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

const encode = (text: string) => new TextEncoder().encode(text);

/** What hands, programs and chance leave in a file. */
const debris = fc.oneof(
  fc.constantFrom(
    ...[
      "",
      " ",
      ",",
      '"',
      "\n",
      "\r",
      "\t",
      "\u200b",
      "\ufeff",
      "\u0000",
      "\u202e",
      "\ud800",
      "０",
      "万",
      "%",
      "-",
    ],
    ...[
      "null",
      "{}",
      "[]",
      "1e999",
      "-0",
      "NaN",
      "true",
      '"__proto__"',
      "constructor",
      "2024-13",
      "9".repeat(400),
    ],
    ...["#REF!", "=1+1", "合计", "<b>", "&amp;", "]]>", "(a+)+b", "../..", "{0}", "x", "c", "z"],
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
);

/** Bytes anywhere are taken out, put in, or written again. */
const ofBytes: fc.Arbitrary<Damage> = fc
  .record({
    at: share,
    length: fc.nat(24),
    put: fc.oneof(debris.map(encode), fc.uint8Array({ maxLength: 6 })),
    again: fc.nat(3),
  })
  .map(({ at, length, put, again }) => (bytes) => {
    const start = Math.floor(at * bytes.length);
    const piece = bytes.subarray(start, start + length);
    const parts = [
      bytes.subarray(0, start),
      put,
      ...Array.from({ length: again }, () => piece),
      bytes.subarray(start + length),
    ];
    return new Uint8Array(Buffer.concat(parts));
  });

const json = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  debris,
  fc.constantFrom(0, -1, 1e308, "", null, [], {}),
);

type Node = Record<string, unknown> | unknown[];

/** Every place in a document where something stands. */
function placesIn(value: unknown, all: [of: Node, key: string][] = []): [of: Node, key: string][] {
  if (typeof value !== "object" || value === null) return all;
  for (const [key, each] of Object.entries(value)) {
    all.push([value as Node, key]);
    placesIn(each, all);
  }
  return all;
}

/** A value of a document becomes another, goes, or stands under another name. */
const ofJson: fc.Arbitrary<Damage> = fc
  .record({
    at: share,
    put: json,
    how: fc.constantFrom("replace", "remove", "rename", "nest", "append", "append"),
    name: debris,
  })
  .map(({ at, put, how, name }) => (bytes) => {
    let value: unknown;
    try {
      value = JSON.parse(new TextDecoder().decode(bytes));
    } catch {
      return bytes; // damaged before
    }
    const places = placesIn(value);
    const [of, key] = places[Math.floor(at * places.length)] ?? [];
    if (of === undefined || key === undefined) return bytes;
    const target = of as Record<string, unknown>;
    const before = target[key];
    if (how === "append") {
      // Most likely still sound: what is built of it has to be as well.
      if (typeof before === "string") target[key] = before + name;
      if (typeof before === "number") target[key] = before + name.length / 100;
      return encode(JSON.stringify(value, null, 2));
    }
    if (how === "replace") target[key] = put;
    else if (how === "nest") target[key] = [before];
    else Reflect.deleteProperty(target, key);
    if (how === "rename" && !Array.isArray(of)) target[name] = before;
    return encode(JSON.stringify(value, null, 2));
  });

/** What spreadsheets do to a whole table, which is put right or is another way to write it. */
const ofTables: fc.Arbitrary<Damage> = fc
  .constantFrom<(text: string) => string>(
    (text) => `\ufeff${text}`,
    (text) => text.replaceAll("\n", "\r\n"),
    (text) => text.replaceAll(",", ", "),
    (text) => text.replaceAll(",", "\t"),
    (text) => text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    (text) => text.replaceAll(/[^,\n]+/g, '"$&"'),
    (text) => text.replaceAll("\n", ",,\n"),
    (text) => text.split("\n").reverse().join("\n"),
    (text) => text.trimEnd(),
    (text) => text.replaceAll(/,(\d+)(?=,)/g, ",0"),
    (text) => text.replaceAll(/,(\d+)(?=,)/g, ",$1000000000"),
    (text) => text.replaceAll(/,(\d+)(?=,)/g, ",-$1"),
  )
  .map((change) => (bytes) => encode(change(new TextDecoder().decode(bytes))));

/** A part of a workbook is damaged, and the zip is whole. */
const ofWorkbook: fc.Arbitrary<Damage> = fc
  .record({ at: share, damage: ofBytes })
  .map(({ at, damage }) => (bytes) => {
    try {
      const parts = unzipSync(bytes);
      const name = Object.keys(parts)[Math.floor(at * Object.keys(parts).length)] ?? "";
      return zipSync({ ...parts, [name]: damage(parts[name]!) });
    } catch {
      return bytes; // damaged before
    }
  });

const several = (damage: fc.Arbitrary<Damage>): fc.Arbitrary<Damage> =>
  fc
    .array(damage, { minLength: 1, maxLength: 2 })
    .map((all) => (bytes) => all.reduce((before, each) => each(before), bytes));

/** What may be done to a file, by the ending of its name. */
const damages = {
  csv: several(fc.oneof(ofBytes, ofTables)),
  json: several(fc.oneof(ofJson, ofBytes)),
  geojson: several(fc.oneof(ofJson, ofBytes)),
  xlsx: several(fc.oneof(ofWorkbook, ofBytes)),
};

/** One damage for a file, the same for the same seed. */
export function damageOf(file: string, seed: number): Damage {
  const ending = file.split(".").at(-1) as keyof typeof damages;
  return fc.sample(damages[ending], { seed, numRuns: 1 })[0]!;
}
