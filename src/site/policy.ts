/** A source of a Content-Security-Policy: what stands in the page as these very bytes. */
async function hashSource(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

/** The policy that an embed brings with it: its own sheet and scripts, and no request at all. */
export async function embedPolicy({
  sheet,
  scripts,
}: {
  sheet: string;
  scripts: string[];
}): Promise<string> {
  const hashes = await Promise.all(scripts.map(hashSource));
  return [
    "default-src 'none'",
    `style-src ${await hashSource(sheet)}`,
    ...(hashes.length > 0 ? [`script-src ${hashes.join(" ")}`] : []),
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
