/** FNV-1a, of 32 bits. */
export function hashOf(text: string): number {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  return hash >>> 0;
}

/**
 * The line on which each text stood first. A Map would do the same in three times the time,
 * which is felt where a million rows have a key.
 */
export class FirstLines {
  readonly #texts: string[] = [];
  readonly #lines: number[] = [];
  /** Of each slot of the table the hash, and the place of its text, from 1; 0 where it is free. */
  #hashes = new Uint32Array(1 << 10);
  #places = new Uint32Array(1 << 10);

  /** The line on which a text stood before, or null; then it is remembered. */
  find(text: string, line: number): number | null {
    const hash = hashOf(text);
    const slot = this.#slotOf(hash, text);
    const place = this.#places[slot] ?? 0;
    if (place > 0) return this.#lines[place - 1] ?? null;
    this.#texts.push(text);
    this.#lines.push(line);
    this.#hashes[slot] = hash;
    this.#places[slot] = this.#texts.length;
    if (this.#texts.length * 2 > this.#places.length) this.#grow();
    return null;
  }

  /** The slot of a text, or the free one where it belongs. */
  #slotOf(hash: number, text: string | null): number {
    const mask = this.#places.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = this.#places[slot] ?? 0;
      if (place === 0) return slot;
      if (this.#hashes[slot] === hash && this.#texts[place - 1] === text) return slot;
    }
  }

  #grow(): void {
    const [hashes, places] = [this.#hashes, this.#places];
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#places = new Uint32Array(places.length * 2);
    for (const [index, place] of places.entries()) {
      if (place === 0) continue;
      const hash = hashes[index] ?? 0;
      const slot = this.#slotOf(hash, null); // every text is new here
      this.#hashes[slot] = hash;
      this.#places[slot] = place;
    }
  }
}
