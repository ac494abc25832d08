import type { KnownTable } from "../../check/table/known-tables.ts";
import { unpackTables } from "../../check/table/packed-tables.ts";
import type { Findings } from "../../locales/problems.ts";
import { checkFile, checkSize, type CheckedFile } from "./file.ts";
import type { Answer, Order, Rules } from "./messages.ts";
import { reportOf } from "./report.ts";

let known: KnownTable[] = [];
let words: Findings | null = null;

const answer = (message: Answer): void => {
  postMessage(message);
};

function start({ tables, findings }: Rules): void {
  known = unpackTables(tables);
  words = findings;
  answer({ kind: "ready" });
}

type CheckOrder = Extract<Order, { kind: "check" }>;

/** All that is found out about a file; null where it went away since it was chosen. */
async function checked({ id, file, dataset }: CheckOrder): Promise<CheckedFile | null> {
  const large = checkSize(file);
  if (large) return large;
  const buffer = await file.arrayBuffer().catch(() => null); // NotReadableError: see `unreadable`
  if (!buffer) return null;
  const bytes = new Uint8Array(buffer);
  return checkFile({ name: file.name, bytes, dataset }, known, (done) => {
    answer({ kind: "progress", id, done });
  });
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
