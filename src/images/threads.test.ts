import { expect, test } from "vitest";
import { loadFonts } from "./letters/fonts.ts";
import { renderPng } from "./render.ts";
import { drawn } from "./threads.ts";

const svgOf = (letters: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><rect width="60" height="30" fill="#fff"/><text y="20" font-size="14">${letters}</text></svg>`;

const rendering = { name: "/images/a.png", zooms: [2], lightening: "smaller" } as const;

test("a thread draws the bytes that are drawn here", async () => {
  const svg = svgOf("嘉兴市");
  const here = await renderPng(svg, { ...rendering, fonts: loadFonts() });
  expect(Buffer.from(await drawn({ ...rendering, svg })).equals(here)).toBe(true);
});

test("what fails on a thread tells which picture, and why", async () => {
  await expect(drawn({ ...rendering, svg: svgOf("\ue000") })).rejects.toMatchObject({
    message: "image /images/a.png",
    cause: { message: expect.stringContaining("U+E000") as string },
  });
});
