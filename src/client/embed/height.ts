// How frames tell their hosts how high they are, and how hosts ask them. Only the formats are
// theirs: of what a host says, no more is used than the names under which it wants to be answered.

/** Under what a host knows this frame; each is sent back as it came, and used for nothing else. */
export interface Names {
  /** pym: the place that the frame stands in. */
  pym?: string | undefined;
  /** WordPress: proves that it is this frame that speaks. */
  secret?: string | undefined;
  /** iframe-resizer: the element. */
  resizer?: string | undefined;
}

const isSecret = (value: unknown): value is string =>
  typeof value === "string" && /^[a-zA-Z0-9]{1,99}$/.test(value);

/** What an address tells of the host: `?childId=` by pym, `#?secret=` by WordPress. */
export const namesIn = ({ search, hash }: { search: string; hash: string }): Names => ({
  pym: new URLSearchParams(search).get("childId") ?? undefined,
  secret: /\bsecret=([a-zA-Z0-9]+)/.exec(hash)?.[1],
});

/** The names after a question for the height; null for all else that a host may say. */
export function namesAfter(names: Names, question: unknown): Names | null {
  if (typeof question === "string") {
    const [, resizer] = /^\[iFrameSizer\]([^:]{1,99}):[^:]*:(?:true|false):/.exec(question) ?? [];
    if (resizer) return { ...names, resizer };
    const isPym = question.startsWith(`pymxPYMx${names.pym ?? ""}xPYMxwidthxPYMx`);
    return isPym || /^\[iFrameSizer\]res(ize|et)$/.test(question) ? names : null;
  }
  const { message, secret } = (question ?? {}) as { message?: unknown; secret?: unknown };
  if (message !== "ready") return null;
  return isSecret(secret) ? { ...names, secret } : names;
}

interface Size {
  heightPx: number;
  widthPx: number;
  /** Whether iframe-resizer has just given its name: it counts each such answer as a frame of its own. */
  isFirst?: boolean;
}

/** What tells a frame's height in every dialect that its host may speak. */
export function heightMessages(
  { heightPx, widthPx, isFirst }: Size,
  { pym, secret, resizer }: Names,
  href: string,
): unknown[] {
  const messages: unknown[] = [
    // Hosts look for the frame that speaks; older ones for the first whose address holds this name.
    { "datawrapper-height": { [href]: heightPx } },
    { sentinel: "amp", type: "embed-size", height: heightPx },
    JSON.stringify({ src: href, context: "iframe.resize", height: heightPx }), // Medium, Embedly
  ];
  if (pym) messages.push(`pymxPYMx${pym}xPYMxheightxPYMx${heightPx}`);
  if (secret) messages.push({ secret, message: "height", value: heightPx });
  if (resizer)
    messages.push(`[iFrameSizer]${resizer}:${heightPx}:${widthPx}:${isFirst ? "init" : "size"}`);
  return messages;
}
