import { execFileSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { Staged } from "../../src/desk/staged.ts";
import { disk } from "../../src/publishing/files/disk.ts";
import { dataHashes } from "../../src/publishing/staged/base.ts";
import { lastRelease } from "../../src/publishing/staged/last-release.ts";
import { deskStage } from "../stage/desk.ts";

const stage = deskStage();

/** A desk in a process of its own, as whoever was let in speaks to it. */
class Visited {
  readonly child: ChildProcess;
  readonly #origin: string;
  readonly #cookie: string;

  private constructor(child: ChildProcess, origin: string, cookie: string) {
    this.child = child;
    this.#origin = origin;
    this.#cookie = cookie;
  }

  static async open(): Promise<Visited> {
    const { child, address } = await stage.open("--keep", "--lang", "en");
    const { headers } = await fetch(address, { redirect: "manual" });
    const cookie = headers.get("set-cookie")?.split(";")[0] ?? "";
    return new Visited(child, new URL(address).origin, cookie);
  }

  async asked(path: string, body?: URLSearchParams): Promise<string> {
    const headers = { cookie: this.#cookie, origin: this.#origin };
    const init = body ? { method: "POST", body } : {};
    return (await fetch(new URL(path, this.#origin), { ...init, headers })).text();
  }

  /** What it runs besides itself. */
  children(): number[] {
    const lines = execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" }).split("\n");
    const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
    return pairs.flatMap(([pid = 0, parent]) => (parent === this.child.pid ? pid : []));
  }

  async kill(): Promise<void> {
    this.child.kill("SIGKILL");
    await once(this.child, "close");
  }
}

const hashes = async () => Object.fromEntries(await dataHashes(stage.folder));

const isThere = (pid: number): boolean =>
  execFileSync("ps", ["-eo", "pid=,stat="], { encoding: "utf8" })
    .split("\n")
    .some((line) => new RegExp(`^\\s*${String(pid)}\\s+[^Z]`).test(line));

test("a release ends with the desk that began it, and the next one says what became of it", async () => {
  const before = await hashes();
  const staged = await Staged.open(stage.folder, { disk, now: () => new Date() });
  const file = "data/datasets/residents/residents.csv";
  const text = await readFile(join(stage.folder, file), "utf8");
  await staged.change("residents", new Map([[file, text.replace("80000", "80100")]]));
  for (const afterMs of [0, 800, 2000, 4000, 7000]) {
    const desk = await Visited.open();
    await desk.asked("/release/", new URLSearchParams({ date: "2026-11-23" }));
    await setTimeout(afterMs);
    const children = desk.children();
    const isGoing = (await desk.asked("/release/")).includes("Building and releasing");
    await desk.kill();
    await expect.poll(() => children.some(isThere), { timeout: 60_000 }).toBe(false);
    const stopped = await hashes();
    const next = await Visited.open();
    const page = await next.asked("/");
    const isReleased = (await lastRelease(stage.folder)) !== null;
    if (isGoing) {
      expect(page).toContain("closed while this was running");
      expect(page).toContain(isReleased ? "Released." : "Nothing was released.");
    }
    if (isReleased) break;
    expect([stopped, await hashes()]).toEqual([before, before]);
    expect(await next.asked("/")).not.toContain("closed while this was running");
    await next.kill();
  }
});
