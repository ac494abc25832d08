import type { Answer, Order, Rules } from "./messages.ts";

/** Who hears what comes of checks. */
interface Listener {
  hear: (answer: Answer) => void;
  /** Of a worker that cannot go on. */
  lament: () => void;
}

/** Checks one file at a time beside the page; what is stopped leaves nothing behind. */
export class Checker {
  readonly #rules: Rules;
  readonly #listener: Listener;
  #worker: Worker;
  #isBusy = false;

  constructor(rules: Rules, listener: Listener) {
    this.#rules = rules;
    this.#listener = listener;
    this.#worker = this.#begin();
  }

  #begin(): Worker {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      if (data.kind !== "progress") this.#isBusy = false;
      this.#listener.hear(data);
    });
    worker.addEventListener("error", () => {
      this.#listener.lament();
    });
    worker.postMessage({ kind: "start", ...this.#rules } satisfies Order);
    return worker;
  }

  /** Begins with a file; one that is still being checked is given up. */
  check(order: Extract<Order, { kind: "check" }>): void {
    this.stop();
    this.#worker.postMessage(order);
    this.#isBusy = true;
  }

  /** Ends what is on its way, however long it would have taken. */
  stop(): void {
    if (!this.#isBusy) return;
    this.#worker.terminate();
    this.#isBusy = false;
    this.#worker = this.#begin();
  }
}
