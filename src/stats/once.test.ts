import { expect, test, vi } from "vitest";
import { oncePer } from "./once.ts";

test("what is made of an object is made once, also where it is nothing", () => {
  const make = vi.fn(({ id }: { id: string }) => (id === "" ? undefined : id));
  const made = oncePer(make);
  const [named, nameless] = [{ id: "a" }, { id: "" }];
  expect([named, nameless, named, nameless].map(made)).toEqual(["a", undefined, "a", undefined]);
  expect(make).toHaveBeenCalledTimes(2);
  expect(made({ id: "a" })).toBe("a");
  expect(make).toHaveBeenCalledTimes(3);
});
