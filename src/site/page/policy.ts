import { hash } from "node:crypto";

/** A source of a Content-Security-Policy: what stands in the page as these very bytes. */
const hashSource = (text: string): string => `'sha256-${hash("sha256", text, "base64")}'`;

const policyOf = (directives: Record<string, string>): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");

/** The policy of a page: files of this site, and the one script that stands in its head. */
export const pagePolicy = (script: string, framesOwn: boolean): string =>
  policyOf({
    "default-src": "'none'",
    ...(framesOwn && { "frame-src": "'self'" }),
    "script-src": `'self' ${hashSource(script)}`,
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
  });

/** The policy of an embed: its own sheet and scripts, and no request at all. */
export const embedPolicy = (sheet: string, scripts: string[]): string =>
  policyOf({
    "default-src": "'none'",
    "script-src": scripts.map(hashSource).join(" "),
    "style-src": hashSource(sheet),
    "img-src": "data:", // the empty icon, so that browsers ask for none
    "base-uri": "'none'",
    "form-action": "'none'",
  });
