import { rm } from "node:fs/promises";
import { expect, test } from "vitest";
import { copyProject } from "../../../../tests/stage/project.ts";
import { englishSteps, followAll, isRelease } from "../guide.ts";

test("the English guide comes out as it says, followed word for word, but for a release", async () => {
  const folder = await copyProject();
  const steps = englishSteps.filter((step) => !isRelease(step));
  await followAll(folder, steps, "en_GB");
  expect(steps.length).toBeGreaterThan(10);
  await rm(folder, { recursive: true });
});
