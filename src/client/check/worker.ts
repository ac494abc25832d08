import type { KnownTable } from "../../check/table/known-tables.ts";
import { unpackTables, type PublishedTable } from "../../check/table/packed-tables.ts";
import { areWarnings, compareProblems } from "../../model/problem.ts";
import type { Findings } from "../../locales/problems.ts";
import type * as Beside from "./beside.ts";
import { checkFile, checkSize, type CheckedFile } from "./file.ts";
import type { Answer, Order, Rules } from "./messages.ts";
import { reportOf } from "./report.ts";

let known: KnownTable[] = [];
let published: ReadonlyMap<string, PublishedTable> = new Map();
/** What compares files with what is published; null where it could not be fetched. */
let comparing: Promise<typeof Beside | null> = Promise.resolve(null);
let words: Findings | null = null;

const answer = (message: Answer): void => {
  postMessage(message);
};

function start({ tables, findings }: Rules): void {
  known = unpackTables(tables);
  published = new Map(
    tables.tables.flatMap((each) => (each.published ? [[each.id, each.published]] : [])),
  );
  words = findings;
  answer({ kind: "ready" });
  comparing = import("./beside.ts").catch(() => null); // without a network: files are checked by themselves
}

type CheckOrder = Extract<Order, { kind: "check" }>;

/** The CSV of a dataset as the site shows it; null where it cannot be fetched. */
async function fetched(href: string): Promise<Uint8Array | null> {
  const response = await fetch(href).catch(() => null);
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}

/** Holds a file that is sound by itself against what is published of its dataset. */
async function withPublished(
  found: CheckedFile,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<CheckedFile> {
  const table = known.find(({ id }) => id === found.dataset);
  const place = published.get(table?.id ?? "");
  if (!table || !place || !areWarnings(found.problems)) return found;
  const code = await comparing;
  const alone = { ...found, beside: "alone" as const };
  if (!code || found.rows > code.mostCompared) return alone;
  const csv = await fetched(place.href);
  const files = csv && { name, bytes, published: csv, isSample: place.isSample };
  const problems = files && (await code.problemsBeside(table, files));
  if (!problems) return alone;
  const isSound = problems.length === 0;
  return {
    ...found,
    problems: [...found.problems, ...problems].sort(compareProblems),
    cleaned: isSound ? found.cleaned : null,
    beside: "published",
  };
}

/** All that is found out about a file; null where it went away since it was chosen. */
async function checked({ id, file, dataset }: CheckOrder): Promise<CheckedFile | null> {
  const large = checkSize(file);
  if (large) return large;
  const buffer = await file.arrayBuffer().catch(() => null); // NotReadableError: see `unreadable`
  if (!buffer) return null;
  const bytes = new Uint8Array(buffer);
  const found = await checkFile({ name: file.name, bytes, dataset }, known, (done) => {
    answer({ kind: "progress", id, done });
  });
  return withPublished(found, { name: file.name, bytes });
}

async function check(order: CheckOrder): Promise<void> {
  if (!words) throw new Error("a file came before the words");
  const { id, file } = order;
  const found = await checked(order);
  answer(
    found
      ? { kind: "report", id, report: reportOf(file.name, found, words) }
      : { kind: "unreadable", id },
  );
}

addEventListener("message", ({ data }: MessageEvent<Order>) => {
  if (data.kind === "start") {
    start(data);
    return;
  }
  // A rejection becomes an error that the page hears of.
  check(data).catch((error: unknown) => {
    setTimeout(() => {
      throw error;
    });
  });
});
