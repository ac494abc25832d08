import { expect, test } from "vitest";
import { paths } from "../../src/address/paths.ts";
import { files, languages, pages } from "../rules/site.ts";

interface Status {
  modified: string;
  datasets: { id: string; due: string | null; duePlanned: boolean; overdue: boolean }[];
}

test("the state of each dataset tells when it is due, and whether that was missed", () => {
  const { modified, datasets } = JSON.parse(files.get(paths.status) ?? "") as Status;
  const of = (id: string) => datasets.find((each) => each.id === id);
  expect(modified).toBe("2026-01-16"); // of the last release
  expect(of("community-counts")).toMatchObject({
    due: "2025-12-20",
    duePlanned: true,
    overdue: true,
  });
  expect(of("volunteers")).toMatchObject({ due: "2027-01-15", overdue: false });
  expect(of("residents")?.due).toBeNull();
  expect(of("services")?.due).toBeNull(); // invented
});

test.each(languages)("coming releases stand at %s/changes/, and in the calendar", (prefix) => {
  const { document } = pages.find(({ address }) => address === prefix + paths.changes)!;
  const days = [...document.querySelectorAll("[data-due]")].map((each) =>
    each.getAttribute("data-due"),
  );
  expect(days).toEqual(["2025-12-20", "2026-11-20", "2027-01-15"]);
  const events = [...(files.get(paths.calendar) ?? "").matchAll(/^DTSTART;VALUE=DATE:(\d+)/gm)];
  expect(events.map(([, day]) => day)).toEqual(days.map((day) => day?.replaceAll("-", "")));
});
