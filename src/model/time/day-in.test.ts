import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { siteZone } from "../../load/zone.ts";
import { dayIn } from "./day-in.ts";

test("a moment is of the day that it is in the time zone of the site, wherever the machine stands", () => {
  const evening = new Date("2026-11-30T16:30:00Z");
  expect(dayIn("Asia/Shanghai", evening)).toBe("2026-12-01");
  expect(dayIn("America/New_York", evening)).toBe("2026-11-30");
  expect(dayIn("UTC", evening)).toBe("2026-11-30");
  expect(dayIn(undefined, evening)).toMatch(/^2026-(11-30|12-01)$/);
});

test("the time zone of a site is the one it names, if there is such a one", async () => {
  const root = await mkdtemp(join(tmpdir(), "zone-"));
  const file = join(root, "site.json");
  const zones: (string | undefined)[] = [siteZone(file)];
  for (const text of ['{"timeZone":"Asia/Shanghai"}', '{"timeZone":"Asia/Jiaxing"}', "{}", "{"]) {
    await writeFile(file, text);
    zones.push(siteZone(file));
  }
  await rm(root, { recursive: true });
  expect(zones).toEqual([undefined, "Asia/Shanghai", undefined, undefined, undefined]);
});
