import { expect, test } from "vitest";
import { iframeCode, jsxCode, loaderCode, oembedHtml, pictureCode } from "./embed-code.ts";
import { toOembed } from "./oembed.ts";

const embed = {
  title: 'Homes & "halls"',
  src: "https://city.example/embed/a/b/?x=1&y=2",
  href: "https://city.example/charts/a/b/",
  heightPx: 480,
  leastPx: 400,
  theme: null,
};

const frame =
  '<iframe src="https://city.example/embed/a/b/?x=1&amp;y=2" title="Homes &amp; &quot;halls&quot;" loading="lazy" width="100%" height="480" frameborder="0" style="border:0;min-height:320px" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads" referrerpolicy="strict-origin-when-cross-origin" allow="clipboard-write; web-share"></iframe>';
const link = '<p><a href="https://city.example/charts/a/b/">Homes &amp; &quot;halls&quot;</a></p>';

test("a frame has a title, what it may do, and a link where frames are dropped", () => {
  expect(iframeCode(embed)).toBe(`${frame}\n${link}`);
});

test("a frame never asks for more than it is at its lowest, and keeps to the colours of its own", () => {
  const dark = iframeCode({ ...embed, leastPx: 180, theme: "dark" });
  expect(dark).toContain(
    'height="480" frameborder="0" style="border:0;min-height:180px;color-scheme:dark"',
  );
});

test("the script of hosts that run it is held to its bytes", () => {
  const code = loaderCode(embed, { src: "https://city.example/v1.js", integrity: "sha384-a" });
  expect(code).toBe(
    `${frame}\n${link}\n<script src="https://city.example/v1.js" integrity="sha384-a" crossorigin="anonymous" async></script>`,
  );
});

test("JSX calls attributes as React does, and writes a title that MDX would read as code", () => {
  const code = jsxCode(
    { ...embed, title: "{a} & b", theme: "dark" },
    { src: "https://city.example/v1.js", integrity: "sha384-a" },
  );
  expect(code).toBe(
    `<iframe src="https://city.example/embed/a/b/?x=1&amp;y=2" title="{a} &amp; b" loading="lazy" width="100%" height="480" frameBorder="0" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads" referrerPolicy="strict-origin-when-cross-origin" allow="clipboard-write; web-share" style={{ border: "0", minHeight: "320px", colorScheme: "dark" }} />
<p><a href="https://city.example/charts/a/b/">{"{a} & b"}</a></p>
<script src="https://city.example/v1.js" integrity="sha384-a" crossOrigin="anonymous" async />`,
  );
});

test("a picture leads to its page, says what is seen, and is no wider than its column", () => {
  const portrait = { src: "b-portrait.png", widthPx: 1080, heightPx: 1440 };
  const pictures = { svg: "b.svg", png: "b.png", portrait };
  const picture = { href: embed.href, ...pictures, widthPx: 640, heightPx: 512, alt: "5 > 4" };
  expect(pictureCode(picture)).toBe(
    '<a href="https://city.example/charts/a/b/"><picture><source media="(max-width: 480px)" srcset="b-portrait.png" width="1080" height="1440"><source type="image/svg+xml" srcset="b.svg" width="640" height="512"><img src="b.png" alt="5 &gt; 4" width="640" height="512" loading="lazy" style="max-width:100%;height:auto"></picture></a>',
  );
});

test("oEmbed says whose the embed is, how large, and gives a frame that WordPress keeps", () => {
  const thumbnail = { url: "https://city.example/b.png", widthPx: 1200, heightPx: 630 };
  const whose = { author: "Office", provider: "Data", providerUrl: "https://city.example/" };
  const text = toOembed({ ...embed, ...whose, thumbnail });
  expect(text).toMatch(/^\{\n "type"[^]*\n\}\n$/);
  expect(JSON.parse(text)).toEqual({
    type: "rich",
    version: "1.0",
    title: embed.title,
    author_name: "Office",
    author_url: "https://city.example/",
    provider_name: "Data",
    provider_url: "https://city.example/",
    cache_age: 86_400,
    thumbnail_url: "https://city.example/b.png",
    thumbnail_width: 1200,
    thumbnail_height: 630,
    html: oembedHtml(embed),
    width: 600,
    height: 480,
  });
  expect(oembedHtml(embed)).toBe(
    '<template><blockquote><a href="https://city.example/charts/a/b/">Homes &amp; &quot;halls&quot;</a></BLOCKQUOTE></template><IFRAME\nsrc="https://city.example/embed/a/b/?x=1&amp;y=2" width="100%" height="480" frameborder="0" aria-label="Homes &amp; &quot;halls&quot;"></blockquote><iframe></iframe>',
  );
});

test("oEmbed gives a picture where there is little room", () => {
  const thumbnail = { url: "https://city.example/b.png", widthPx: 1200, heightPx: 630 };
  const whose = { author: "Office", provider: "Data", providerUrl: "https://city.example/" };
  const room = { heightPx: 210 };
  const fit = { name: "400x210", asked: "", widthPx: 400, room };
  expect(JSON.parse(toOembed({ ...embed, ...whose, thumbnail }, fit))).toMatchObject({
    type: "photo",
    url: thumbnail.url,
    width: 400,
    height: 210,
  });
});
