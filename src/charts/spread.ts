interface Crowd {
  /** Mean of the places its members would take if the first stood at 0. */
  mean: number;
  size: number;
}

/**
 * Moves things of such sizes as little as it takes for none to touch the next, in their order, and
 * for all to lie between two bounds, where they fit: [10, 12, 40] of size 8 → [7, 15, 40]. Least
 * squares, by pooling neighbours that collide.
 */
export function spread(
  middles: number[],
  sizes: number[],
  [low, high]: readonly [number, number] = [-Infinity, Infinity],
): number[] {
  let total = 0;
  const order = middles
    .map((middle, index) => ({ middle, index }))
    .sort((a, b) => a.middle - b.middle)
    .map((each) => {
      const size = sizes[each.index] ?? 0;
      total += size;
      return { ...each, offset: total - size / 2 };
    });
  const crowds: Crowd[] = [];
  for (const { middle, offset } of order) {
    let crowd = { mean: middle - offset, size: 1 };
    for (let before = crowds.at(-1); before && before.mean > crowd.mean; before = crowds.at(-1)) {
      crowds.pop();
      const size = before.size + crowd.size;
      crowd = { mean: (before.mean * before.size + crowd.mean * crowd.size) / size, size };
    }
    crowds.push(crowd);
  }
  const within = (mean: number) => Math.max(low, Math.min(mean, high - total));
  const means = crowds.flatMap(({ mean, size }) => Array.from({ length: size }, () => mean));
  const moved = [...middles];
  order.forEach(({ index, offset }, rank) => {
    moved[index] = within(means[rank] ?? 0) + offset;
  });
  return moved;
}
