import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { stepFile, stepFolder, stepsIn } from "./steps.ts";

test("changes are those that are described, the oldest first", async () => {
  const staged = await mkdtemp(join(tmpdir(), "steps-"));
  try {
    expect(await stepsIn(staged)).toEqual([]);
    for (const step of [12, 2, 1, 0, 1000000]) {
      await mkdir(dirname(join(staged, stepFile(step))), { recursive: true });
      await writeFile(join(staged, stepFile(step)), "{}");
    }
    await mkdir(join(staged, stepFolder(3)));
    await writeFile(join(staged, "undo/4"), "");
    expect(await stepsIn(staged)).toEqual([1, 2, 12, 1000000]);
    expect(stepFile(12)).toBe("undo/000012/change.json");
  } finally {
    await rm(staged, { recursive: true });
  }
});
