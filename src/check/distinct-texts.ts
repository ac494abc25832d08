/** FNV-1a, of 32 bits. */
function hashOf(text: string): number {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  return hash >>> 0;
}

/** Texts, each kept once. A Map would do the same, but slower and larger where a million differ. */
export class DistinctTexts {
  /** In the order in which they came. */
  readonly list: string[] = [];
  /** Of each slot of the table the hash, and the place of its text, from 1; 0 where it is free. */
  #hashes = new Uint32Array(1 << 6);
  #places = new Uint32Array(1 << 6);

  /** The place of a text in the list, of which it is the last where it is new. */
  placeOf(text: string): number {
    const hash = hashOf(text);
    const slot = this.#slotOf(hash, text);
    const place = this.#places[slot] ?? 0;
    if (place > 0) return place - 1;
    this.list.push(text);
    this.#hashes[slot] = hash;
    this.#places[slot] = this.list.length;
    if (this.list.length * 2 > this.#places.length) this.#grow();
    return this.list.length - 1;
  }

  /** The slot of a text, or the free one where it belongs. */
  #slotOf(hash: number, text: string | null): number {
    const mask = this.#places.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = this.#places[slot] ?? 0;
      if (place === 0) return slot;
      if (this.#hashes[slot] === hash && this.list[place - 1] === text) return slot;
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
