import type { AstroPrerenderer } from "astro";
import { expect, test } from "vitest";
import { Tally } from "./tally.ts";

const page = (html: string): Response =>
  new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });

/** What Astro would do with it: what it is given, and what is made of its own prerenderer. */
function started(tally: Tally, own: object): AstroPrerenderer {
  let made: unknown = null;
  const setPrerenderer = (make: (own: object) => unknown) => {
    made = make(own);
  };
  const start = tally.integration([]).hooks["astro:build:start"] as unknown as (
    given: object,
  ) => void;
  start({ setPrerenderer });
  return made as AstroPrerenderer;
}

test("pages are counted as they are rendered, and stay as they are", async () => {
  const tally = new Tally();
  const answers = [
    page("a"),
    new Response("b", { headers: { "content-type": "image/svg+xml" } }),
    new Response(new TextEncoder().encode("c")),
    { response: page("d"), other: 1 },
  ];
  const given = [...answers];
  const { render } = started(tally, { render: () => Promise.resolve(answers.shift()) });
  const asked = [new Request("https://city.example/"), {}] as unknown as Parameters<typeof render>;
  for (const each of given) expect(await render(...asked)).toBe(each);
  expect(tally.pages).toBe(2);
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
