import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** What the desk says of itself to a browser with each answer. */
export const securityHeaders = {
  "content-security-policy": [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; "),
  "cache-control": "no-store",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
};

const cookieName = "desk";

/** The cookie by which a browser is known that was let in. */
export const cookieOf = (token: string): string =>
  `${cookieName}=${token}; HttpOnly; SameSite=Strict; Path=/`;

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const cookiesIn = ({ headers }: IncomingMessage): string[] =>
  (headers.cookie ?? "")
    .split(";")
    .map((pair) => pair.trim().split("="))
    .flatMap(([name, value = ""]) => (name === cookieName ? [value] : []));

/** Who knocks: somebody with the address that the desk has told, or with the cookie that it gave. */
export type Visitor = "stranger" | "newcomer" | "known";

interface Door {
  /** The host that the desk is asked by, e.g. `127.0.0.1:41234`: another name for this machine is none. */
  host: string;
  token: string;
}

/**
 * Who asks. Pages of other sites are strangers whatever they send along; so is who changes something
 * without saying from which page.
 */
export function visitorOf(request: IncomingMessage, { host, token }: Door): Visitor {
  const { method, headers, url = "/" } = request;
  const site = headers["sec-fetch-site"];
  if (headers.host !== host) return "stranger";
  if (headers.origin !== undefined ? headers.origin !== `http://${host}` : method !== "GET")
    return "stranger";
  if (site !== undefined && site !== "same-origin" && site !== "none") return "stranger";
  const told = new URL(url, `http://${host}`).searchParams.get("token");
  if (told !== null && method === "GET" && isSame(told, token)) return "newcomer";
  return cookiesIn(request).some((cookie) => isSame(cookie, token)) ? "known" : "stranger";
}
