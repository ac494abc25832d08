import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isMounted, mountPoints } from "./mounted.ts";

test("Linux lists where something is mounted, with signs of the list itself in octal digits", () => {
  const list = [
    "22 1 254:0 / / rw,relatime - ext4 /dev/vda rw",
    "98 22 254:0 /srv /data/my\\040site\\134a/dist rw - ext4 /dev/vda rw",
    "",
  ];
  expect(mountPoints(list.join("\n"))).toEqual(["/", "/data/my site\\a/dist", ""]);
});

test("a plain folder can be replaced, a link cannot, and what is not there is nowhere mounted", () => {
  const root = mkdtempSync(join(tmpdir(), "mounted-"));
  const [plain, link] = [join(root, "plain"), join(root, "link")];
  mkdirSync(plain);
  symlinkSync(plain, link, "junction");
  expect([plain, link, join(root, "none")].map(isMounted)).toEqual([false, true, false]);
  rmSync(root, { recursive: true });
});
