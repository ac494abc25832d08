import { loadFonts } from "./letters/fonts.ts";
import { renderPng, type Rendering } from "./render.ts";

const fonts = loadFonts();

/** What a thread is asked for: a picture, and how it is drawn. */
export type Task = Omit<Rendering, "fonts"> & { svg: string };

/** Run on a thread of its own, which keeps the fonts that it has read. */
export const renderTask = ({ svg, ...rendering }: Task): Promise<Uint8Array> =>
  renderPng(svg, { ...rendering, fonts });
