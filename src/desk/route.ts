import type { Locale } from "../model/locale.ts";
import type { Desk } from "./desk.ts";
import type { Form } from "./form.ts";
import type { Html } from "./html.ts";

/** What a page says, within what all pages of the desk have. */
export interface Page {
  title: string;
  /** What it is about, below the title. */
  lead?: Html | string;
  main: Html;
  /** 200 where it is left out. */
  status?: number;
  /** Whether it asks for itself again each second, until what goes on is done. */
  isWaiting?: boolean;
}

/** A page; another page to go to, with what is said there once; or a file. */
export type Answer =
  | { page: Page }
  | { to: string; notice?: string }
  | { bytes: Uint8Array | string; type: string; name?: string };

/** What somebody asks of the desk. */
export interface Asked {
  desk: Desk;
  /** The language of the page. */
  locale: Locale;
  /** What stands in the path in the places of `:name`. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** What was filled in; nothing where a page is only looked at. */
  form: Form;
}

/** An address of the desk and what it answers; a room exports all of its own. */
export interface Route {
  method: "GET" | "POST";
  /** e.g. `/sheet/:dataset`; the names are found in `params`. */
  path: string;
  answer: (asked: Asked) => Promise<Answer> | Answer;
}

/** Says that there is no such thing at an address. */
export class NotFound extends Error {
  constructor(what: string) {
    super(what);
    this.name = "NotFound";
  }
}

/** What an address has in the places of a path, or null where it is another. */
export function matched(path: string, address: string): Record<string, string> | null {
  const [due, own] = [path.split("/"), address.split("/")];
  if (due.length !== own.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of due.entries()) {
    const text = own[index] ?? "";
    if (part.startsWith(":") && text !== "") params[part.slice(1)] = decoded(text);
    else if (part !== text) return null;
  }
  return params;
}

/** Bytes that are no UTF-8 are of nothing that there is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) throw new NotFound(text);
    throw error;
  }
}
