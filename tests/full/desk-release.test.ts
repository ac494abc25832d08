import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Staged } from "../../src/desk/staged.ts";
import { disk } from "../../src/publishing/files/disk.ts";
import { finish } from "../../src/publishing/files/transaction.ts";
import { lastRelease } from "../../src/publishing/staged/last-release.ts";
import { releaseStaged } from "../../src/publishing/staged/release.ts";
import { takeBackRelease } from "../../src/publishing/staged/take-back.ts";
import { filesOf } from "../stage/dist.ts";
import { faultyDisk, faults } from "../stage/faulty-disk.ts";
import { rehearse } from "../stage/rehearsal.ts";

const now = new Date("2026-12-01T10:00:00Z");
const date = "2026-12-01";

test("a release of the desk that is killed at any call of the disk leaves data and desk as before or as released", async () => {
  const project = await rehearse();
  const { root } = project;
  const dataOf = (folder: string) => Object.fromEntries(filesOf(join(folder, "data")));
  const stand = () => ({ data: dataOf(root), desk: dataOf(join(root, ".desk")) });
  const staged = await Staged.open(root, { disk, now: () => now });
  const file = "data/datasets/residents/residents.csv";
  const text = await readFile(project.at(file), "utf8");
  await staged.change("residents", new Map([[file, text.replace("80000", "80100")]]));
  const before = stand();
  let released: ReturnType<typeof stand> | undefined;
  let failures = 0;
  for (let call = 1; ; call += 1) {
    const faulty = faultyDisk(call, faults[0]);
    const isDone = await releaseStaged({ ...project, disk: faulty, date, now }).then(
      (done) => done,
      () => false,
    );
    await finish(root, disk);
    await finish(join(root, ".desk"), disk);
    if ((await lastRelease(root)) === null) expect(stand()).toEqual(before);
    else {
      released ??= stand();
      expect(released.desk).toEqual(released.data);
      expect(stand()).toEqual(released);
      if (isDone) break;
      expect(await takeBackRelease({ ...project, now })).toBe(true);
      expect(stand()).toEqual(before);
    }
    failures += 1;
  }
  expect(failures).toBeGreaterThan(10);
});
