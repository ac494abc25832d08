import { expect, test } from "vitest";
import { optionsIn } from "./options.ts";

const none = { theme: null, untitled: false, transparent: false };

test("an address asks for colours, no title, and the host's paper", () => {
  expect(optionsIn("#theme=dark")).toEqual({ ...none, theme: "dark" });
  expect(optionsIn("#title=0&theme=light&transparent")).toEqual({
    theme: "light",
    untitled: true,
    transparent: true,
  });
});

test("what WordPress adds to an address leaves its options alone", () => {
  expect(optionsIn("#transparent#?secret=a1B2c3")).toEqual({ ...none, transparent: true });
  expect(optionsIn("#?secret=a1B2c3")).toEqual(none);
});

test.each(["", "#", "#theme", "#theme=<b>", "#title", "#title=1", "#place=330483", "#%"])(
  "an address that asks for nothing of these changes nothing: %s",
  (hash) => {
    expect(optionsIn(hash)).toEqual(none);
  },
);
