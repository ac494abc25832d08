import { expect, test } from "vitest";
import { compareLogFiles, logFileName } from "../model/release.ts";

test("files of the log stand in the order of days, and of a day in that of releases", () => {
  const names = [
    "2026-12-01-2-00000000.csv",
    "2026-11-30-1-ffffffff.csv",
    "2026-12-01-10-00000000.csv",
    "2026-12-01-2-ffffffff.csv",
    "2026-12-01-1-ffffffff.csv",
  ];
  expect(names.toSorted(compareLogFiles).map((name) => name.slice(5, -8))).toEqual([
    "11-30-1-ffff",
    "12-01-1-ffff",
    "12-01-2-0000",
    "12-01-2-ffff",
    "12-01-10-0000",
  ]);
});

test("a release is one more of its day, and not what another branch calls its own", () => {
  const others = ["2026-11-30-1-ffffffff.csv", "2026-12-01-1-ffffffff.csv"];
  const name = (date: string, hash: string) => logFileName(date, { others, hash });
  expect(name("2026-12-01", "3fa9c1b2e4")).toBe("2026-12-01-2-3fa9c1b2.csv");
  expect(name("2026-12-02", "3fa9c1b2e4")).toBe("2026-12-02-1-3fa9c1b2.csv");
});
