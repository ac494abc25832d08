interface Crowd {
  /** Mean of the places its members would take if the first stood at 0. */
  mean: number;
  size: number;
}

/**
 * Moves positions as little as it takes for each to be `gap` from the next, in their order:
 * [10, 12, 40] with gap 8 → [7, 15, 40]. Least squares, by pooling neighbours that collide.
 */
export function spread(positions: number[], gap: number): number[] {
  const order = positions
    .map((position, index) => ({ position, index }))
    .sort((a, b) => a.position - b.position);
  const crowds: Crowd[] = [];
  order.forEach(({ position }, rank) => {
    let crowd = { mean: position - rank * gap, size: 1 };
    for (let before = crowds.at(-1); before && before.mean > crowd.mean; before = crowds.at(-1)) {
      crowds.pop();
      const size = before.size + crowd.size;
      crowd = { mean: (before.mean * before.size + crowd.mean * crowd.size) / size, size };
    }
    crowds.push(crowd);
  });
  const means = crowds.flatMap(({ mean, size }) => Array.from({ length: size }, () => mean));
  const moved = [...positions];
  order.forEach(({ index }, rank) => {
    moved[index] = (means[rank] ?? 0) + rank * gap;
  });
  return moved;
}
