import type { Problem } from "../model/problem.ts";

/** A Problem apart from where it stands, since rows move. */
const sortOf = ({ code, rule, file, value, params }: Problem): string =>
  JSON.stringify([code, rule, file, value, params]);

/** Problems that there were not before. */
export function newProblems(after: readonly Problem[], before: readonly Problem[]): Problem[] {
  const left = new Map<string, number>();
  for (const each of before) left.set(sortOf(each), (left.get(sortOf(each)) ?? 0) + 1);
  return after.filter((each) => {
    const count = left.get(sortOf(each)) ?? 0;
    left.set(sortOf(each), count - 1);
    return count <= 0;
  });
}
