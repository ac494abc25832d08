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
