async function makeSource(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

const sources = new Map<string, Promise<string>>();

/** A source of a Content-Security-Policy: what stands in the page as these very bytes, and in all others. */
function hashSource(text: string): Promise<string> {
  const source = sources.get(text) ?? makeSource(text);
  sources.set(text, source);
  return source;
}

const policyOf = (directives: Record<string, string>): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");

/** The policy of a page: files of this site, and the one script that stands in its head. */
export const pagePolicy = async (script: string, framesOwn: boolean): Promise<string> =>
  policyOf({
    "default-src": "'none'",
    ...(framesOwn && { "frame-src": "'self'" }),
    "script-src": `'self' ${await hashSource(script)}`,
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
  });

/** The policy of an embed: its own sheet and scripts, and no request at all. */
export async function embedPolicy(sheet: string, scripts: string[]): Promise<string> {
  const hashes = await Promise.all(scripts.map(hashSource));
  return policyOf({
    "default-src": "'none'",
    "script-src": hashes.join(" "),
    "style-src": await hashSource(sheet),
    "img-src": "data:", // the empty icon, so that browsers ask for none
    "base-uri": "'none'",
    "form-action": "'none'",
  });
}
