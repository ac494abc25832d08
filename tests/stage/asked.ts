import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Desk } from "../../src/desk/desk.ts";
import type { Form, SentFile } from "../../src/desk/form.ts";
import { matched, type Answer, type Route } from "../../src/desk/route.ts";
import { Staged } from "../../src/desk/staged.ts";
import type { Locale } from "../../src/model/locale.ts";
import { disk } from "../../src/publishing/files/disk.ts";

/** What is filled in: texts, several of a name as a list, and files. */
type Filled = Record<string, string | SentFile | readonly (string | SentFile)[]>;

function formOf(filled: Filled): Form {
  const valuesOf = (name: string): (string | SentFile)[] => [filled[name] ?? []].flat();
  const textsOf = (name: string) => valuesOf(name).filter((value) => typeof value === "string");
  const filesOf = (name: string) => valuesOf(name).filter((value) => typeof value !== "string");
  return {
    text: (name) => textsOf(name)[0] ?? "",
    texts: textsOf,
    startingWith: (prefix) =>
      new Map(
        Object.keys(filled)
          .filter((name) => name.startsWith(prefix))
          .map((name) => [name.slice(prefix.length), textsOf(name)[0] ?? ""]),
      ),
    file: (name) => filesOf(name)[0] ?? null,
    files: filesOf,
  };
}

/** The desk of a small city of its own, asked without a server. */
export class AskedDesk {
  readonly project: string;
  readonly desk: Desk;
  readonly #routes: readonly Route[];

  private constructor(project: string, desk: Desk, routes: readonly Route[]) {
    this.project = project;
    this.desk = desk;
    this.#routes = routes;
  }

  static async open(routes: readonly Route[], locale: Locale = "en"): Promise<AskedDesk> {
    const root = await mkdtemp(join(tmpdir(), "desk-"));
    await cp(join(import.meta.dirname, "../cases/_base"), root, { recursive: true });
    const now = () => new Date("2026-11-28T10:00:00Z");
    const staged = await Staged.open(root, { disk, now });
    const desk: Pick<Desk, "root" | "disk" | "now" | "today" | "staged" | "locale"> = {
      root,
      disk,
      now,
      today: () => "2026-11-28",
      staged,
      locale,
    };
    return new AskedDesk(root, desk as Desk, routes);
  }

  /** What an address answers. */
  async ask(method: Route["method"], address: string, filled: Filled = {}): Promise<Answer> {
    const { pathname, searchParams: query } = new URL(address, "http://desk.example");
    for (const { path, answer } of this.#routes.filter((route) => route.method === method)) {
      const params = matched(path, pathname);
      const { desk } = this;
      if (!params) continue;
      return answer({ desk, locale: desk.locale, params, query, form: formOf(filled) });
    }
    throw new Error(`no such address: ${address}`);
  }

  /** What a page holds, as HTML. */
  async page(address: string): Promise<string> {
    const answer = await this.ask("GET", address);
    if (!("page" in answer)) throw new Error(`no page: ${address}`);
    return answer.page.main.text;
  }

  remove(): Promise<void> {
    return rm(this.project, { recursive: true });
  }
}
