import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { siteZone } from "./today.ts";

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
