import { expect, test } from "vitest";
import { statedBy, type Stated } from "./stated.ts";

/** A number written as `place period value`, with the kind that it is of. */
function at(text: string, kind = ""): Stated {
  const [place = "", period = "", value] = text.split(" ");
  return { place, period, value: Number(value), kind };
}

const told = (shown: Stated[], wholes: Stated[] = []) =>
  statedBy(shown, { city: "city", wholes }).map((value) => Number(value.toFixed(2)));

test("a series gives its numbers and their changes, as difference, percentage and multiple", () => {
  const numbers = told([at("a 2022 30"), at("a 2020 10")]);
  for (const each of [10, 30, 20, 200, 3]) expect(numbers).toContain(each);
  expect(numbers).not.toContain(40);
});

test("places give shares, ranks and gaps to the whole, of which the whole is no part", () => {
  const numbers = told([at("a 2020 30"), at("b 2020 10")], [at("city 2020 50")]);
  for (const each of [75, 25, 60, 20, 1, 2, 50, -20]) expect(numbers).toContain(each);
  expect(numbers).not.toContain(3);
});

test("what is of other times or kinds is not compared", () => {
  const numbers = told([at("a 2020 30", "x"), at("b 2021 11", "y")]);
  for (const each of [19, 73.17, 2]) expect(numbers).not.toContain(each);
});
