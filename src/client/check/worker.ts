import type { KnownTable } from "../../check/table/known-tables.ts";
import { unpackTables, type PackedTables } from "../../check/table/packed-tables.ts";
import type { Locale } from "../../model/locale.ts";
import { checkFile } from "./file.ts";
import type { Answer, Order } from "./messages.ts";
import { reportOf } from "./report.ts";

let known: KnownTable[] = [];
let locale: Locale = "zh";

const answer = (message: Answer): void => {
  postMessage(message);
};

/** Fetches the rules of all tables: the last that is asked of the network. */
async function start(order: Extract<Order, { kind: "start" }>): Promise<void> {
  const response = await fetch(order.tables);
  if (!response.ok) throw new Error(`no rules of tables: ${response.status}`);
  known = unpackTables((await response.json()) as PackedTables);
  locale = order.locale;
  answer({ kind: "ready" });
}

async function check({ id, file, dataset }: Extract<Order, { kind: "check" }>): Promise<void> {
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
  answer({ kind: "report", id, report: reportOf(name, checked, locale) });
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
