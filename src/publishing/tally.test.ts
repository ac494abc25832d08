import type { AstroPrerenderer } from "astro";
import { expect, test } from "vitest";
import { Tally } from "./tally.ts";

const drawing = (text: string, finding = "finding"): string =>
  `<svg aria-describedby="${finding}" class="drawing bar"><text>${text}</text></svg>`;

const page = (html: string): Response =>
  new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });

/** What Astro would do with it: what it is given, and what is made of its own prerenderer. */
function started(tally: Tally, own: object): AstroPrerenderer {
  let made: unknown = null;
  const setPrerenderer = (make: (own: object) => unknown) => {
    made = make(own);
  };
  const start = tally.integration.hooks["astro:build:start"] as unknown as (given: object) => void;
  start({ setPrerenderer });
  return made as AstroPrerenderer;
}

test("pages and drawings are counted as they are rendered, and stay as they are", async () => {
  const tally = new Tally();
  const answers = [
    page(`${drawing("a")}<p>${drawing("b")}`),
    page(drawing("a", "finding-2")),
    new Response(drawing("c"), { headers: { "content-type": "image/svg+xml" } }),
    new Response(new TextEncoder().encode(drawing("c"))),
    { response: page(drawing("d")), other: 1 },
  ];
  const { render } = started(tally, { render: () => Promise.resolve(answers.shift()) });
  const asked = [new Request("https://city.example/"), {}] as unknown as Parameters<typeof render>;
  const texts: string[] = [];
  for (let call = 0; call < 4; call += 1) {
    const rendered = (await render(...asked)) as Response;
    texts.push(await rendered.text());
  }
  expect(texts).toEqual([
    `${drawing("a")}<p>${drawing("b")}`,
    drawing("a", "finding-2"),
    drawing("c"),
    drawing("c"),
  ]);
  expect(await render(...asked)).toMatchObject({ other: 1 });
  expect([tally.pages, tally.drawings]).toEqual([3, 3]);
});

test("pages are rendered view by view", async () => {
  const paths = ["/charts/a/b/", "/", "/embed/a/b/"].map((pathname) => ({ pathname }));
  const own = { name: "own", getStaticPaths: () => Promise.resolve(paths), render: () => null };
  const { name, getStaticPaths } = started(new Tally(), own);
  const ordered = await getStaticPaths();
  expect([name, ordered.map(({ pathname }) => pathname)]).toEqual([
    "own",
    ["/charts/a/b/", "/embed/a/b/", "/"],
  ]);
});
