/**
 * Moves positions up until each is at least `gap` above the one before it; the lowest stays:
 * [10, 12, 40] with gap 8 → [10, 18, 40].
 */
export function spread(positions: number[], gap: number): number[] {
  const ascending = positions
    .map((position, index) => ({ position, index }))
    .sort((a, b) => a.position - b.position);
  const moved = [...positions];
  let previous = -Infinity;
  for (const { position, index } of ascending) {
    previous = Math.max(position, previous + gap);
    moved[index] = previous;
  }
  return moved;
}
