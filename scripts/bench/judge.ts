import lighthouse from "lighthouse";
import { leastScores } from "../../tests/stage/budgets.ts";
import type { Stage } from "./stage.ts";

export type Category = keyof typeof leastScores;

export const categories = Object.keys(leastScores) as Category[];

export interface Judgement {
  /** Out of 100. */
  scores: Record<Category, number>;
  /** What cost points, e.g. `meta-description`. */
  faults: string[];
}

/** Asks Lighthouse, as for a phone. */
export async function judge({ origin, port }: Stage, address: string): Promise<Judgement> {
  const result = await lighthouse(origin + address, {
    port,
    logLevel: "error",
    onlyCategories: categories,
  });
  if (!result) throw new Error(`Lighthouse says nothing of ${address}`);
  const { lhr } = result;
  const scores = categories.map((id) => [id, (lhr.categories[id]?.score ?? 0) * 100]);
  const audits = categories.flatMap((id) => lhr.categories[id]?.auditRefs ?? []);
  const faults = audits.filter(
    ({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9,
  );
  return {
    scores: Object.fromEntries(scores) as Judgement["scores"],
    faults: [...new Set(faults.map(({ id }) => id))],
  };
}
