/** 1 for the highest; equal values share a rank: [9, 7, 7, 3] → [1, 2, 2, 4]. */
export function rankOf(value: number, values: number[]): number {
  return 1 + values.filter((other) => other > value).length;
}
