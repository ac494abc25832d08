/** What stands as one mark on a map: where, in pixels, and what it is of. */
export interface Heap<Item> {
  x: number;
  y: number;
  items: Item[];
}

type Touch = (a: Heap<unknown>, b: Heap<unknown>) => boolean;

/** Takes the items of the smaller mark into the larger, and puts it in the middle of both. */
function joined<Item>(a: Heap<Item>, b: Heap<Item>): Heap<Item> {
  const [m, n] = [a.items.length, b.items.length];
  if (m < n) return joined(b, a);
  const middle = (p: number, q: number) => (p * m + q * n) / (m + n);
  for (const item of b.items) a.items.push(item);
  return { x: middle(a.x, b.x), y: middle(a.y, b.y), items: a.items };
}

/** Marks by cells so large that what touches one is in its cell or in one of the eight around. */
function makeCells<Item>(touch: Touch, cellPx: number) {
  const cells = new Map<string, Set<Heap<Item>>>();
  const near = [-1, 0, 1];
  const cellOf = ({ x, y }: Heap<Item>, right = 0, down = 0): string =>
    `${Math.floor(x / cellPx) + right} ${Math.floor(y / cellPx) + down}`;
  return {
    add(heap: Heap<Item>) {
      const key = cellOf(heap);
      cells.set(key, (cells.get(key) ?? new Set()).add(heap));
    },
    delete(heap: Heap<Item>) {
      cells.get(cellOf(heap))?.delete(heap);
    },
    touching(heap: Heap<Item>): Heap<Item> | undefined {
      for (const right of near)
        for (const down of near)
          for (const other of cells.get(cellOf(heap, right, down)) ?? [])
            if (touch(heap, other)) return other;
      return undefined;
    },
    all: () => [...cells.values()].flatMap((heaps) => [...heaps]),
  };
}

/**
 * Joins marks until no two touch; each item stays in exactly one of them. Marks that are further apart than
 * `reachPx`, across or down, never touch, however many items they are of.
 */
export function apart<Item>(
  heaps: readonly Heap<Item>[],
  touch: Touch,
  reachPx: number,
): Heap<Item>[] {
  const cells = makeCells<Item>(touch, reachPx);
  const waiting = heaps.map(({ x, y, items }) => ({ x, y, items: [...items] }));
  for (const heap of waiting) {
    const other = cells.touching(heap);
    if (other) {
      cells.delete(other);
      waiting.push(joined(other, heap)); // it is larger, and may touch what neither did
    } else cells.add(heap);
  }
  return cells.all();
}
