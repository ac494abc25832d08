import { expect, test } from "vitest";
import { optionsIn } from "./options.ts";

const none = { theme: null, untitled: false, transparent: false, place: "" };

test("an address asks for colours, no title, the host's paper, a place", () => {
  expect(optionsIn("#theme=dark")).toEqual({ ...none, theme: "dark" });
  expect(optionsIn("#title=0&theme=light&transparent")).toEqual({
    theme: "light",
    untitled: true,
    transparent: true,
    place: "",
  });
  expect(optionsIn("#place=330483")).toEqual({ ...none, place: "330483" });
});

test("what WordPress adds to an address leaves its options alone", () => {
  expect(optionsIn("#transparent#?secret=a1B2c3")).toEqual({ ...none, transparent: true });
  expect(optionsIn("#?secret=a1B2c3")).toEqual(none);
});

test.each([
  "",
  "#",
  "#theme",
  "#theme=<b>",
  "#title",
  "#title=1",
  "#place",
  "#places=330483",
  "#%",
])("an address that asks for nothing of these changes nothing: %s", (hash) => {
  expect(optionsIn(hash)).toEqual(none);
});
