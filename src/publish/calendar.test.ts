import { expect, test } from "vitest";
import { toCalendar } from "./calendar.ts";

test("a day of release is an event of a whole day, and a title is no more than text", () => {
  const text = toCalendar({
    name: "Data",
    description: "All",
    modified: "2026-01-15",
    releases: [
      { id: "a", day: "2027-01-15", title: "x;\r\nEND:VCALENDAR", url: "https://a.example/" },
    ],
  });
  const lines = text.replace(/\r\n[ \t]/g, "").split("\r\n");
  expect(lines.filter((line) => line === "END:VCALENDAR").length).toBe(1);
  for (const line of ["UID:a", "DTSTAMP:20260115T000000Z", "DTSTART;VALUE=DATE:20270115"])
    expect(lines).toContain(line);
  expect(lines).toContain("URL;VALUE=URI:https://a.example/");
});
