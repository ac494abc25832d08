import type { Problem } from "../../model/problem.ts";
import { checkCumulative } from "./cumulative.ts";
import { checkDisclosure } from "./disclosure.ts";
import { checkFuture } from "./future.ts";
import { checkSameAs } from "./same-as.ts";
import { checkTotals } from "./totals.ts";
import type { Candidate, Surroundings } from "../view/scope.ts";

/** Checks that the figures of a dataset make sense together, and beside those of others. */
export const checkSense = (candidate: Candidate, surroundings: Surroundings): Problem[] => [
  ...checkFuture(candidate),
  ...checkTotals(candidate, surroundings),
  ...checkCumulative(candidate),
  ...checkDisclosure(candidate, surroundings),
  ...checkSameAs(candidate, surroundings),
];
