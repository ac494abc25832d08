/** Gives numbers from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

/**
 * Makes a sequence of pseudo-random numbers that is the same for the same seed, everywhere:
 * Mulberry32 (Tommy Ettinger, public domain), whose 32 bits are plenty for a sample.
 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
