// What WordPress 5.9 to 7.0 makes of an answer by oEmbed of a site that it does not know, as far as
// tests need it: wp-includes/embed.php and kses.php. `npm run test:wordpress` asks the true one.
import { escapeUTF8 } from "entities";

const allowed: Record<string, readonly string[]> = {
  a: ["href"],
  blockquote: ["data-secret"],
  iframe: ["src", "width", "height", "frameborder", "marginwidth", "marginheight"].concat([
    "scrolling",
    "title",
    "data-secret",
  ]),
};

/** `wp_kses`: of tags and attributes those that are allowed, each name as it was written. */
const kses = (html: string): string =>
  html.replace(/<(\/?)(\w+)([^>]*)>/g, (...parts: string[]) => {
    const [, slash = "", name = "", attributes = ""] = parts;
    const names = allowed[name.toLowerCase()];
    if (!names) return "";
    if (slash !== "") return `</${name}>`;
    const pairs = [...attributes.matchAll(/\s([\w-]+)=("[^"]*"|'[^']*')/g)];
    const left = pairs.filter(([, key = ""]) => names.includes(key.toLowerCase()));
    return `<${name}${left.map(([, key = "", value = ""]) => ` ${key}=${value}`).join("")}>`;
  });

/** `wp_filter_oembed_iframe_title_attribute`: the first frame's title, else the answer's, on each. */
function titled(html: string, title: string): string {
  const [first, attributes = ""] = /<iframe([^>]*)>/i.exec(html) ?? [];
  const [own, , named = ""] = /\s+title=(["'])(.*?)\1/i.exec(attributes) ?? [];
  const bare =
    first !== undefined && own !== undefined
      ? html.replaceAll(first, `<iframe ${attributes.replace(own, "").trim()}>`)
      : html;
  const said = named === "" ? escapeUTF8(title) : named;
  return bare.replace(/<iframe /gi, () => `<iframe title="${said}" `);
}

/** `wp_filter_oembed_result`: what a post shows; an Error where that is nothing. */
export function filterOembed(html: string, { secret, title }: { secret: string; title: string }) {
  const kept = kses(titled(html, title));
  const [, quote = "", frame] =
    /^(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(kept) ?? [];
  if (frame === undefined) throw new Error("WordPress leaves nothing of it");
  const [src = "", mark = "", address = ""] = / src=(['"])(.*?)\1/.exec(quote + frame) ?? [];
  const told = ` src=${mark}${address}#?secret=${secret}${mark} data-secret=${mark}${secret}${mark}`;
  const secured = kses(
    (quote + frame)
      .replaceAll(src, told)
      .replaceAll("<blockquote", `<blockquote data-secret="${secret}"`),
  );
  const hidden = quote
    ? secured
        .replaceAll("<iframe", `<iframe style="position: absolute; visibility: hidden;"`)
        .replaceAll("<blockquote", `<blockquote class="wp-embedded-content"`)
    : secured;
  return hidden.replace(
    /<iframe/gi,
    `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"`,
  );
}

/** `wp_maybe_enqueue_oembed_host_js`: whether a post with this runs the script that sizes frames. */
export const runsHostScript = (html: string): boolean =>
  /<blockquote\s[^>]*?wp-embedded-content/.test(html);
