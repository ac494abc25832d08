/** What lies above the other. */
interface Spot {
  x: number;
  value: number;
}

/**
 * Of many points in their order those that show the same line: of each of so many equal spans of x
 * the first, the lowest, the highest and the last.
 */
export function thinned<S extends Spot>(points: S[], spans: number): S[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length <= 4 * spans) return points;
  const spanOf = ({ x }: S) =>
    Math.min(spans - 1, Math.floor(((x - first.x) / (last.x - first.x)) * spans));
  return [...Map.groupBy(points, spanOf).values()].flatMap((span) => {
    const lowest = span.reduce((a, b) => (b.value < a.value ? b : a));
    const highest = span.reduce((a, b) => (b.value > a.value ? b : a));
    const kept = new Set([span[0], lowest, highest, span.at(-1)]);
    return span.filter((point) => kept.has(point));
  });
}
