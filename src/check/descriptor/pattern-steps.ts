import { isSafe } from "redos-detector";
import { compilePattern } from "../cell/constraints.ts";

/** How long a pattern is looked at: in steps, not in seconds, so that every machine judges alike. */
const judged = { maxScore: 200, maxSteps: 2000, timeout: Infinity };

type PatternFault = "property-error.pattern" | "property-error.pattern-steps" | null;

function judge(pattern: string): PatternFault {
  const expression = compilePattern(pattern);
  if (!expression) return "property-error.pattern";
  return isSafe(expression, judged).safe ? null : "property-error.pattern-steps";
}

const known = new Map<string, PatternFault>();

/**
 * What is wrong with a pattern: it is no expression, or a text may be found for which it tries more
 * ways than any machine has time for, as `(a+)+b` does.
 */
export function patternFault(pattern: string): PatternFault {
  const fault = known.get(pattern);
  if (fault !== undefined) return fault;
  const judgement = judge(pattern);
  known.set(pattern, judgement);
  return judgement;
}
