import type { KnownTable } from "../../check/table/known-tables.ts";
import { unpackTables, type PackedTables } from "../../check/table/packed-tables.ts";
import type { Findings } from "../../locales/problems.ts";
import { checkFile } from "./file.ts";
import type { Answer, Order } from "./messages.ts";
import { reportOf } from "./report.ts";

let known: KnownTable[] = [];
let words: Findings | null = null;

const answer = (message: Answer): void => {
  postMessage(message);
};

async function fetched(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** Fetches the rules of all tables, and the words: the last that is asked of the network. */
async function start(order: Extract<Order, { kind: "start" }>): Promise<void> {
  const [tables, findings] = await Promise.all([fetched(order.tables), fetched(order.findings)]);
  known = unpackTables(tables as PackedTables);
  words = findings as Findings;
  answer({ kind: "ready" });
}

async function check({ id, file, dataset }: Extract<Order, { kind: "check" }>): Promise<void> {
  if (!words) throw new Error("a file came before the words");
  const buffer = await file.arrayBuffer().catch(() => null); // NotReadableError: see `unreadable`
  if (!buffer) {
    answer({ kind: "unreadable", id });
    return;
  }
  const { name } = file;
  const checked = await checkFile(
    { name, bytes: new Uint8Array(buffer), dataset },
    known,
    (done) => {
      answer({ kind: "progress", id, done });
    },
  );
  answer({ kind: "report", id, report: reportOf(name, checked, words) });
}

/** A rejection becomes an error that the page hears of. */
function run(work: Promise<void>): void {
  work.catch((error: unknown) => {
    setTimeout(() => {
      throw error;
    });
  });
}

addEventListener("message", ({ data }: MessageEvent<Order>) => {
  run(data.kind === "start" ? start(data) : check(data));
});
