import { test } from "vitest";
import { visitor } from "../../stage/visit.ts";
import { passThrough } from "../keyboard.ts";

const { visit } = visitor();

test("the keyboard passes through all places of a map and out of it", () =>
  passThrough(visit, "/charts/stations/map/"));
