import { expect, test } from "vitest";

/** Tests rules of many of a sort: each rule is one test, which lists all that break it, and how. */
export function every<T>(sort: string, all: readonly (readonly [name: string, each: T])[]) {
  return (rule: string, holds: (each: T) => void): void => {
    test(`${sort} ${rule}`, () => {
      const offenders = all.flatMap(([name, each]) => {
        try {
          holds(each);
          return [];
        } catch (error) {
          return [`${name}: ${error instanceof Error ? error.message : String(error)}`];
        }
      });
      expect(offenders).toEqual([]);
    });
  };
}
