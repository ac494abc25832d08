import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startDesk } from "../../src/desk/start.ts";
import { deskWords, say } from "../../src/locales/index.ts";
import type { Locale } from "../../src/model/locale.ts";
import { disk } from "../../src/publishing/files/disk.ts";
import { stagedIn } from "../../src/publishing/staged/base.ts";
import { faultText } from "../../src/report/fault.ts";
import { oneAtATime } from "../../src/publishing/one-at-a-time.ts";
import { alone } from "../lock.ts";
import { terminalIn } from "../terminal.ts";
import { today } from "../today.ts";
import { showWindow } from "../../src/dev/window.ts";
import { run } from "./run.ts";

interface Wanted {
  locale: Locale;
  /** Whether it stays when its last window is closed. */
  isKept: boolean;
  /** Whether a browser is opened. */
  hasWindow: boolean;
}

/** Where the desk that is open says how it is reached; only its owner can read it. */
const addressFile = "address";

/** Opens the desk of the project here, and waits until it has ended; one that is open already is shown. */
export async function openDesk({ locale, isKept, hasWindow }: Wanted): Promise<boolean> {
  const root = process.cwd();
  const folder = stagedIn(root);
  const file = join(folder, addressFile);
  const words = deskWords[locale].terminal;
  const show = (address: string, text: string) => {
    console.log(say(text, { address }));
    if (hasWindow)
      showWindow(address, () => {
        console.error(words.noBrowser);
      });
  };
  const terminal = terminalIn(locale);
  // What a release was cut short in is complete before its data is copied.
  await oneAtATime("desk", { root, terminal, disk }, () => Promise.resolve(true));
  await mkdir(folder, { recursive: true });
  const outcome = await alone({ root: folder, command: "desk" }, async () => {
    const complain = (error: unknown) => {
      console.error(faultText(error, locale));
    };
    const surroundings = { root, disk, run, env: process.env, now: () => new Date(), today };
    const desk = await startDesk({ ...surroundings, locale, isKept, complain });
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, desk.close);
    await writeFile(file, desk.address, { mode: 0o600 });
    show(desk.address, words.open);
    await desk.ended;
    await rm(file, { force: true });
    console.log(words.ended);
  });
  if ("done" in outcome) return true;
  const address = existsSync(file) ? await readFile(file, "utf8") : null;
  if (address === null) {
    const { owner } = outcome;
    throw new Error(say(words.busy, { host: owner.host, pid: owner.pid, since: owner.since }));
  }
  show(address, words.openAlready);
  return true;
}
