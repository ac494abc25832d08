/**
 * Makes what is asked for under a key, and keeps the few made last: those who ask one after the
 * other share it, and nothing is held for the sake of those who never ask again.
 */
export function recentlyMade<T extends object | string>(
  most: number,
): (key: string, make: () => T) => T {
  const kept = new Map<string, T>();
  return (key, make) => {
    const found = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, found);
    const [oldest = key] = kept.keys();
    if (kept.size > most) kept.delete(oldest);
    return found;
  };
}
