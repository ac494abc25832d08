import type { ServerResponse } from "node:http";

/** Between one page and the next no window is heard of. */
const graceMs = 10_000;

/** So often a window is told that the desk is there, and a dead one found out. */
const beatMs = 5_000;

interface Ways {
  /** Ends the desk. */
  end: () => void;
  /** Whether it stays when its windows are closed. */
  isKept: boolean;
}

/** Knows which windows of the desk are open and what goes on, and ends it after the last. */
export class Life {
  readonly #windows = new Set<ServerResponse>();
  readonly #ways: Ways;
  readonly #beat: NodeJS.Timeout;
  #busy = 0;
  #wasOpen = false;
  #hasEnded = false;
  #end: NodeJS.Timeout | undefined;

  constructor(ways: Ways) {
    this.#ways = ways;
    this.#beat = setInterval(() => {
      for (const window of this.#windows) window.write(": here\n\n");
    }, beatMs);
    this.#beat.unref();
  }

  /** A window is open as long as it listens. */
  listens(window: ServerResponse): void {
    this.#wasOpen = true;
    this.#windows.add(window);
    window.on("close", () => {
      this.#windows.delete(window);
      this.#look();
    });
    this.#look();
  }

  /** Tells all windows something. */
  tell(text: string): void {
    for (const window of this.#windows) window.write(`data: ${text}\n\n`);
  }

  /** Does something during which the desk does not end. */
  async during<T>(task: () => Promise<T>): Promise<T> {
    this.#busy += 1;
    this.#look();
    try {
      return await task();
    } finally {
      this.#busy -= 1;
      this.#look();
    }
  }

  /** Whether nobody is told anything any more. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Lets go of all windows. */
  stop(): void {
    this.#hasEnded = true;
    clearInterval(this.#beat);
    clearTimeout(this.#end);
    for (const window of this.#windows) window.end();
  }

  #look(): void {
    clearTimeout(this.#end);
    const { isKept, end } = this.#ways;
    if (isKept || !this.#wasOpen || this.#busy > 0 || this.#windows.size > 0) return;
    this.#end = setTimeout(end, graceMs);
  }
}
