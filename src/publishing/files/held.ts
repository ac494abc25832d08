import { setTimeout as pause } from "node:timers/promises";

const attempts = 20;
const pauseMs = 250;

/** Windows renames nothing that a program holds open, be it a virus scanner for a moment. */
export const isHeld = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  ["EPERM", "EBUSY", "EACCES", "ENOTEMPTY"].includes(String(error.code));

/** Does what may have to wait for another program, for some seconds; then its error is thrown. */
export async function patiently<T>(task: () => T | Promise<T>): Promise<T> {
  for (let attempt = 1; attempt < attempts; attempt += 1)
    try {
      return await task();
    } catch (error) {
      if (!isHeld(error)) throw error;
      await pause(pauseMs);
    }
  return task();
}
