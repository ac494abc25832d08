import { startDesk, type Started } from "../../src/desk/start.ts";
import type { Surroundings } from "../../src/desk/desk.ts";
import type { SentFile } from "../../src/desk/form.ts";

/** What is filled in: a text, or several of one name. */
type Filled = Readonly<Record<string, string | readonly string[]>>;

/** What a page answers: its HTML, at the address that it led to. */
export interface Seen {
  path: string;
  text: string;
}

/** The desk of a project as a browser without a script uses it: over HTTP, by its pages and forms alone. */
export class HttpDesk {
  readonly #desk: Started;
  readonly #origin: string;
  readonly #cookie: string;

  private constructor(desk: Started, cookie: string) {
    this.#desk = desk;
    this.#origin = new URL(desk.address).origin;
    this.#cookie = cookie;
  }

  static async open(around: Omit<Surroundings, "env" | "now">): Promise<HttpDesk> {
    const desk = await startDesk({
      ...around,
      now: () => new Date(`${around.today()}T10:00:00Z`),
      env: {},
      locale: "en",
      isKept: true,
      complain: (error) => {
        throw error;
      },
    });
    const { headers } = await fetch(desk.address, { redirect: "manual" });
    return new HttpDesk(desk, headers.get("set-cookie")?.split(";")[0] ?? "");
  }

  /** A page. */
  async see(path: string): Promise<Seen> {
    return this.#asked(path, {});
  }

  /** Sends a form, and looks at the page that it leads to. */
  send(path: string, filled: Filled = {}): Promise<Seen> {
    const body = new URLSearchParams();
    for (const [name, texts] of Object.entries(filled))
      for (const text of [texts].flat()) body.append(name, text);
    return this.#asked(path, { method: "POST", body });
  }

  /** Sends a file, and looks at the page that it leads to. */
  drop(path: string, file: SentFile): Promise<Seen> {
    return this.sendWith(path, {}, { file });
  }

  /** Sends a form with files, by the names of their fields. */
  sendWith(
    path: string,
    filled: Readonly<Record<string, string>>,
    files: Readonly<Record<string, SentFile>>,
  ): Promise<Seen> {
    const body = new FormData();
    for (const [field, text] of Object.entries(filled)) body.append(field, text);
    for (const [field, { name, bytes }] of Object.entries(files))
      body.append(field, new File([new Uint8Array(bytes)], name));
    return this.#asked(path, { method: "POST", body });
  }

  async close(): Promise<void> {
    this.#desk.close();
    await this.#desk.ended;
  }

  async #asked(path: string, init: RequestInit): Promise<Seen> {
    const headers = { cookie: this.#cookie, origin: this.#origin };
    const address = new URL(path, this.#origin);
    const answer = await fetch(address, { ...init, headers, redirect: "manual" });
    const to = answer.headers.get("location");
    if (to !== null) return this.#asked(to, {});
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${String(answer.status)}\n${text}`);
    return { path: address.pathname, text };
  }
}
