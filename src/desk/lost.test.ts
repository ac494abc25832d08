import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { HttpDesk } from "../../tests/stage/http-desk.ts";
import { disk } from "../publishing/files/disk.ts";
import { stagedIn } from "../publishing/staged/base.ts";

test("where somebody deletes what is on the desk while it is open, it says so and begins anew", async () => {
  const root = await mkdtemp(join(tmpdir(), "lost-"));
  await cp("tests/cases/_base/data", join(root, "data"), { recursive: true });
  const run = () => Promise.reject(new Error("nothing is released here"));
  const desk = await HttpDesk.open({ root, disk, today: () => "2026-12-01", run });
  await desk.see("/");
  await rm(stagedIn(root), { recursive: true });
  expect((await desk.see("/")).text).toContain("Somebody deleted what was on the desk");
  expect((await desk.see("/")).text).not.toContain("Somebody deleted");
  const file = "data/site.json";
  expect(await readFile(join(stagedIn(root), file), "utf8")).toBe(
    await readFile(join(root, file), "utf8"),
  );
  await desk.close();
  await rm(root, { recursive: true });
});
