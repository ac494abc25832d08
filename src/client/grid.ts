const ways: Record<string, readonly [down: number, across: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** What an arrow key leads to from a cell of a grid, past blank ones; nothing at its end. */
export function step<T>(
  grid: readonly (readonly (T | null)[])[],
  from: unknown,
  key: string,
): T | undefined {
  const [down, across] = ways[key] ?? [0, 0];
  let row = grid.findIndex((cells) => cells.includes(from as T));
  if (row < 0 || (down === 0 && across === 0)) return undefined;
  let column = grid[row]?.indexOf(from as T) ?? 0;
  for (;;) {
    row += down;
    column += across;
    const cell = grid[row]?.[column];
    if (cell !== null) return cell;
  }
}
