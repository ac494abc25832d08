import { test } from "vitest";
import { visitor } from "../../stage/visit.ts";
import { passThrough } from "../keyboard.ts";

const { visit } = visitor();

test.each(["/", "/districts/999907/", "/charts/stations/map/"])(
  "the keyboard passes through the whole of %s and out of it",
  (address) => passThrough(visit, address),
);
