import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { filterOembed } from "./wordpress.ts";

/** Pages of others, on another origin, as they hold embeds. */
export interface Hosts {
  origin: string;
  /** Sets what stands at an address; more headers may come with it. */
  put: (path: string, html: string, headers?: Record<string, string>) => void;
  close: () => void;
}

export async function serveHosts(): Promise<Hosts> {
  const pages = new Map<string, { html: string; headers: Record<string, string> }>();
  const server = createServer((request, response) => {
    const page = pages.get(new URL(request.url ?? "/", "http://localhost").pathname);
    const headers = { "content-type": "text/html; charset=utf-8", ...page?.headers };
    response.writeHead(page ? 200 : 404, headers).end(page?.html);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    // By name, not by number as the site: another site for the browser, not just another port.
    origin: `http://localhost:${port}`,
    put: (path, html, headers = {}) => pages.set(path, { html, headers }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A place for an embed on a host's page. */
export interface Slot {
  id: string;
  src: string;
  /** Of the frame; null for none. */
  sandbox: string | null;
  /** What the view's oEmbed answer gives, to systems that ask for it. */
  oembed: string;
  /** How high the frame is in the code that the view's page gives. */
  heightPx: number;
}

const sandboxOf = ({ sandbox }: Slot) => (sandbox === null ? "" : ` sandbox="${sandbox}"`);

const frameOf = (slot: Slot, heightPx: number): string =>
  `<iframe src="${slot.src}" title="${slot.id}" width="100%" height="${heightPx}" style="border:0;display:block"${sandboxOf(slot)}></iframe>`;

/** As journalists paste it, as high as it has to be. */
const fixedFrame = (slot: Slot): string => frameOf(slot, slot.heightPx);

/** Too low for what it holds, until it tells its height. */
const frame = (slot: Slot): string => frameOf(slot, 300);

export interface Dialect {
  markup: (slot: Slot) => string;
  /** Runs in the host's page. */
  script?: () => void;
  /** What a host makes of a height. */
  heightOf?: (contentPx: number) => number;
}

/** What Datawrapper gives newsrooms today: the frame that speaks is resized. */
function datawrapper(): void {
  addEventListener(
    "message",
    ({ data, source }: MessageEvent<Partial<Record<string, Record<string, number>>>>) => {
      const heights = data["datawrapper-height"];
      if (heights === undefined) return;
      for (const id in heights)
        for (const each of document.querySelectorAll("iframe"))
          if (each.contentWindow === source) each.style.height = `${String(heights[id])}px`;
    },
  );
}

/** What it gave them for years, still on most of their pages: the frame whose address holds the name. */
function datawrapperByName(): void {
  addEventListener(
    "message",
    ({ data }: MessageEvent<Partial<Record<string, Record<string, number>>>>) => {
      const heights = data["datawrapper-height"];
      if (heights === undefined) return;
      for (const id in heights) {
        const found =
          document.getElementById(`datawrapper-chart-${id}`) ??
          document.querySelector<HTMLElement>(`iframe[src*='${id}']`);
        if (found) found.style.height = `${String(heights[id])}px`;
      }
    },
  );
}

/** The parent of pym 1.3.2, with what it takes from its frame and what it says to it. */
function pym(): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-pym-src]")) {
    const { pymSrc = "", pymSandbox } = place.dataset;
    const inner = document.createElement("iframe");
    const query = new URLSearchParams({
      initialWidth: String(place.offsetWidth),
      childId: place.id,
      parentTitle: document.title,
      parentUrl: location.href,
    });
    inner.src = `${pymSrc}?${query.toString()}`;
    inner.width = "100%";
    inner.setAttribute("scrolling", "no");
    inner.setAttribute("marginheight", "0");
    inner.setAttribute("frameborder", "0");
    if (pymSandbox !== undefined) inner.setAttribute("sandbox", pymSandbox);
    place.replaceChildren(inner);
    const heard = new RegExp(`^pymxPYMx${place.id}xPYMx(\\S+)xPYMx(.*)$`);
    addEventListener("message", ({ data }) => {
      const [, type, message = ""] = (typeof data === "string" && heard.exec(data)) || [];
      if (type === "height") inner.setAttribute("height", `${parseInt(message)}px`);
      if (type === "navigateTo") location.href = message;
    });
    addEventListener("resize", () => {
      const width = `pymxPYMx${place.id}xPYMxwidthxPYMx${place.offsetWidth}`;
      inner.contentWindow?.postMessage(width, "*");
    });
  }
}

/** What <amp-iframe resizable> does; it leaves heights under 100 pixels alone. */
function amp(): void {
  addEventListener("message", ({ data, source, origin }: MessageEvent<Record<string, unknown>>) => {
    if (data["sentinel"] !== "amp" || data["type"] !== "embed-size") return;
    const found = [...document.querySelectorAll("iframe")].find(
      (each) => each.contentWindow === source,
    );
    if (!found || (origin !== "null" && origin !== new URL(found.src).origin)) return;
    const height = parseInt(String(data["height"]), 10);
    if (height >= 100) found.style.height = `${height}px`;
  });
}

/** Medium's, by Embedly: a text of JSON, which names the frame by its address. */
function embedly(): void {
  addEventListener("message", ({ data }) => {
    let said: { context?: string; src?: string; height?: number };
    try {
      said = JSON.parse(String(data)) as typeof said;
    } catch {
      return; // of others
    }
    if (said.context !== "iframe.resize" || !said.height) return;
    const found = document.querySelector<HTMLIFrameElement>(`iframe[src="${said.src ?? ""}"]`);
    if (found) found.height = String(said.height);
  });
}

/** wp-embed.js as WordPress puts it into every page that holds an embed. */
function wordpress(): void {
  interface Said {
    secret?: string;
    message?: string;
    value?: number;
  }
  addEventListener("message", ({ data, source }: MessageEvent<Said | null>) => {
    if (!data?.secret || /[^a-zA-Z0-9]/.test(data.secret)) return;
    const named = `[data-secret="${data.secret}"]`;
    for (const quote of document.querySelectorAll<HTMLElement>(`blockquote${named}`))
      quote.style.display = "none";
    for (const each of document.querySelectorAll<HTMLIFrameElement>(`iframe${named}`)) {
      if (each.contentWindow !== source) continue;
      each.removeAttribute("style");
      if (data.message === "height")
        each.height = String(Math.max(200, Math.min(Number(data.value), 1000)));
    }
  });
  addEventListener("DOMContentLoaded", () => {
    for (const each of document.querySelectorAll<HTMLIFrameElement>("iframe.wp-embedded-content"))
      each.contentWindow?.postMessage({ message: "ready", secret: each.dataset["secret"] }, "*");
  });
}

/** What iframe-resizer 3 and 4 send at once and when a frame has loaded, and what they take from it. */
function iframeResizer(): void {
  const settings = ":8:false:false:32:true:true:null:bodyOffset:null:null:0:false:child:scroll";
  for (const [index, each] of document.querySelectorAll("iframe").entries()) {
    each.id = `iFrameResizer${index}`;
    const init = () => each.contentWindow?.postMessage(`[iFrameSizer]${each.id}${settings}`, "*");
    each.addEventListener("load", init);
    init();
  }
  addEventListener("message", ({ data }) => {
    if (typeof data !== "string" || !data.startsWith("[iFrameSizer]")) return;
    const [id = "", height = "", width = "", type] = data.slice(13).split(":");
    if (type === undefined) throw new Error(`no message of a frame: ${data}`);
    const found = document.getElementById(id);
    if (!found || (Number(height) === 0 && Number(width) === 0)) throw new Error(data);
    found.style.height = `${parseInt(height, 10)}px`;
  });
}

/** The same of version 5, which says more about itself. */
function iframeResizer5(): void {
  const settings =
    ":8:false:false:32:true:true::auto:::0:false:child:scroll:false:0:0:true:GPLv3:5.5.7:0::";
  for (const [index, each] of document.querySelectorAll("iframe").entries()) {
    each.id = `iFrameResizer${index}`;
    const init = () => each.contentWindow?.postMessage(`[iFrameSizer]${each.id}${settings}`, "*");
    each.addEventListener("load", init);
    init();
  }
  addEventListener("message", ({ data }) => {
    if (typeof data !== "string" || !data.startsWith("[iFrameSizer]")) return;
    const [id = "", height, width, type = "undefined"] = data.slice(13).split(":");
    if (/^(true|false|undefined)$/.test(type)) throw new Error(`no message of a frame: ${data}`);
    const found = document.getElementById(id);
    if (!found || (Number(height) === 0 && Number(width) === 0)) throw new Error(data);
    found.style.height = `${Number(height)}px`;
  });
}

const secretOf = ({ id }: Slot) => `s3cret${id.replaceAll(/\W/g, "")}`;

const inWordpress = (slot: Slot, html = slot.oembed) =>
  filterOembed(html, { secret: secretOf(slot), title: slot.id }).replace(
    ` sandbox="allow-scripts"`,
    sandboxOf(slot),
  );

/** As others' answers have it: the frame is hidden until it tells its height. */
const quoted = ({ src, id, heightPx }: Slot): string =>
  `<blockquote><a href="${src}">${id}</a></blockquote><iframe src="${src}" width="100%" height="${heightPx}"></iframe>`;

const clamped = (contentPx: number) => Math.max(200, Math.min(contentPx, 1000));

/** How pages of others hold embeds and hear how high they are. */
export const dialects = {
  datawrapper: { markup: frame, script: datawrapper },
  "datawrapper by name": { markup: frame, script: datawrapperByName },
  pym: {
    markup: ({ id, src, sandbox }) =>
      `<div id="${id}" data-pym-src="${src}"${sandbox === null ? "" : ` data-pym-sandbox="${sandbox}"`}></div>`,
    script: pym,
  },
  amp: { markup: frame, script: amp },
  embedly: { markup: frame, script: embedly },
  wordpress: { markup: (slot) => inWordpress(slot), script: wordpress, heightOf: clamped },
  "wordpress with a quote": {
    markup: (slot) => inWordpress(slot, quoted(slot)),
    script: wordpress,
    heightOf: clamped,
  },
  "iframe-resizer 4": { markup: frame, script: iframeResizer },
  "iframe-resizer 5": { markup: frame, script: iframeResizer5 },
  loader: { markup: frame },
  "oembed as it is": { markup: ({ oembed }) => oembed },
  "nothing of the kind": { markup: fixedFrame },
} as const satisfies Record<string, Dialect>;

export type DialectName = keyof typeof dialects;

/** A host's page with embeds in columns, one below the other. */
export function hostPage(name: DialectName, slots: readonly Slot[], loader: string): string {
  const { markup, script }: Dialect = dialects[name];
  const columns = slots.map(
    (slot) => `<div id="column-${slot.id}" style="width:600px">${markup(slot)}</div>`,
  );
  // Where pym and WordPress have theirs: pym after its place, WordPress in the head.
  const scripts = script ? `<script>(${script.toString()})()</script>` : "";
  const first = name.startsWith("wordpress") ? scripts : "";
  const last = name.startsWith("wordpress") ? "" : scripts;
  const loading = name === "loader" ? `<script src="${loader}" async></script>` : "";
  return `<!doctype html><meta charset="utf-8"><title>host</title><link rel="icon" href="data:,">
<style>body{margin:0}iframe{max-width:100%}</style>${first}${loading}${columns.join("")}${last}`;
}
