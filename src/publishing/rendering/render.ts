import "./memory.ts";
import { build } from "astro";
import { handOver, type Sound } from "../../load/built.ts";
import { Tally } from "./tally.ts";

/**
 * Has Astro write the pages of sound data into a folder, and gives how many they are. Once a process:
 * what Astro and the bundled pages remember, they would remember of the first data.
 */
export async function renderPages(
  sound: Sound,
  folder: string,
  tally = new Tally(),
): Promise<number> {
  handOver(sound);
  const { baseUrl, topics } = sound.catalogue.site;
  const { origin: site, pathname: base } = new URL(baseUrl);
  await build({
    logLevel: "warn",
    site,
    base,
    outDir: folder,
    integrations: [tally.integration(topics)],
  });
  return tally.pages;
}
