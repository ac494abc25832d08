import { expect, test } from "vitest";
import { recentlyMade } from "./recent.ts";

function counted(most: number) {
  const made: string[] = [];
  const recent = recentlyMade<string>(most);
  const ask = (key: string) =>
    recent(key, () => {
      made.push(key);
      return `made of ${key}`;
    });
  return { made, ask };
}

test("what is asked for again is not made again", () => {
  const { made, ask } = counted(2);
  expect([ask("a"), ask("b"), ask("a")]).toEqual(["made of a", "made of b", "made of a"]);
  expect(made).toEqual(["a", "b"]);
});

test("what nobody asked for longest is let go first", () => {
  const { made, ask } = counted(2);
  for (const key of ["a", "b", "a", "c", "a", "b"]) ask(key);
  expect(made).toEqual(["a", "b", "c", "b"]);
});
