import { absent, flagOf, observed, type Figure, type Observation } from "../model/observation.ts";
import type { Qualifier } from "../model/observation.ts";

const isFigure = (part: Observation): part is Figure => part.value !== null;

/** A part that has a number, which is kept back or not known. */
const isUnknown = ({ status }: Observation) => status === "missing" || status === "suppressed";

/** Which way a sum may be wrong; null where both ways, so that it says nothing. */
function qualifierOf(qualifiers: Set<Qualifier>): Qualifier | "exact" | null {
  const [only = "exact", ...others] = qualifiers;
  if (others.length === 0) return only;
  if (qualifiers.has("over")) return null;
  return qualifiers.has("about") ? "about" : "upto";
}

/**
 * The sum of parts, none of which is below 0. What is not applicable adds nothing; a part that is
 * missing or suppressed leaves a lower bound (`over`), or nothing where others are upper bounds.
 */
export function totalOf(parts: readonly Observation[]): Observation {
  const figures = parts.filter(isFigure);
  const unknown = parts.find(isUnknown);
  const [first] = figures;
  if (!first) return unknown ?? absent("z");
  const qualifiers = new Set(figures.flatMap(({ qualifier }) => qualifier ?? []));
  if (unknown) qualifiers.add("over");
  const qualifier = qualifierOf(qualifiers);
  if (qualifier === null) return unknown ?? absent("x");
  const statuses = figures.map(({ status }) => status);
  // Ten decimals: more than any file holds, fewer than floating point invents.
  const sum = Number(figures.reduce((total, { value }) => total + value, 0).toFixed(10));
  return observed(sum, flagOf(statuses), qualifier === "exact" ? null : qualifier);
}
