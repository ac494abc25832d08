import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { deploy } from "../../src/publishing/deploy/deploy.ts";
import { destination } from "../../src/publishing/deploy/destination.ts";
import { disk } from "../../src/publishing/files/disk.ts";
import type { Terminal } from "../../src/publishing/terminal.ts";

export const pages = Array.from({ length: 30 }, (_, at) => `charts/${at}/index.html`);

/** A site whose files say which version they are of; names are as odd as names can be. */
export const version = (count: number): Record<string, string> => ({
  ...Object.fromEntries(
    pages.map((name) => [
      name,
      `<p>${count}</p><link href="/_astro/sheet.${count}.css"><img src="/images/图 片.png">`,
    ]),
  ),
  [`_astro/sheet.${count}.css`]: `/* ${count} */`,
  "images/图 片.png": `png ${count}`,
  "404.html": "<p>not there</p>",
  "downloads/it's $(here).csv": `a,${count}\n`,
  ...(count === 1 ? { "charts/gone/index.html": "<p>1</p>" } : {}),
});

const terminal: Terminal = {
  locale: "en",
  log: () => undefined,
  error: (text) => {
    throw new Error(text);
  },
  uninterrupted: (task) => task(),
  alone: async (_, task) => ({ done: await task() }),
};

/** A project that has only what is built. */
export async function project() {
  const root = await mkdtemp(join(tmpdir(), "deploy-"));
  return {
    root,
    async build(files: Record<string, string>): Promise<void> {
      await rm(join(root, "dist"), { recursive: true, force: true });
      for (const [name, text] of Object.entries(files)) {
        await mkdir(dirname(join(root, "dist", name)), { recursive: true });
        await writeFile(join(root, "dist", name), text);
      }
    },
    /** Brings it somewhere, some days after the first time. */
    deployTo: (to: string, env: Record<string, string> = {}, days = 0) =>
      deploy({
        root,
        terminal,
        disk,
        hostOf: destination(to, env, "en"),
        isRehearsal: false,
        now: new Date(Date.UTC(2026, 10, 1 + days)).toISOString(),
      }),
    clear: () => rm(root, { recursive: true, force: true }),
  };
}

export type Project = Awaited<ReturnType<typeof project>>;
