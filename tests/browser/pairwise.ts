type Combination<Factors> = {
  [Name in keyof Factors]: Factors[Name] extends readonly (infer Value)[] ? Value : never;
};

/** Every combination of one value a factor. */
export function combinations<const Factors extends Record<string, readonly unknown[]>>(
  factors: Factors,
): Combination<Factors>[] {
  let all: Record<string, unknown>[] = [{}];
  for (const [name, values] of Object.entries(factors))
    all = all.flatMap((partial) => values.map((value) => ({ ...partial, [name]: value })));
  return all as Combination<Factors>[];
}

/** The pairs of values that a combination tries, e.g. `mode=dark size=phone`. */
export function pairsIn(combination: Record<string, unknown>): string[] {
  const values = Object.entries(combination).map(([name, value]) => `${name}=${String(value)}`);
  return values.flatMap((one, index) => values.slice(index + 1).map((other) => `${one} ${other}`));
}

/** Few combinations that try every pair of values: each next one tries the most new pairs. */
export function pairwise<Each extends Record<string, unknown>>(all: readonly Each[]): Each[] {
  const due = new Set(all.flatMap(pairsIn));
  const chosen: Each[] = [];
  const newIn = (each: Each) => pairsIn(each).filter((pair) => due.has(pair)).length;
  while (due.size > 0) {
    const best = all.reduce((a, b) => (newIn(b) > newIn(a) ? b : a));
    for (const pair of pairsIn(best)) due.delete(pair);
    chosen.push(best);
  }
  return chosen;
}
