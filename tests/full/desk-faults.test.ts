import { readdirSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadCatalogue } from "../../src/load/catalogue.ts";
import { areWarnings } from "../../src/model/problem.ts";
import { editHref, isEditable } from "../../src/desk/problems.ts";
import { disk } from "../../src/publishing/files/disk.ts";
import { dataHashes, differing, stagedIn } from "../../src/publishing/staged/base.ts";
import { cases, lay } from "../stage/case.ts";
import { HttpDesk } from "../stage/http-desk.ts";

/** A folder in the place of a file that is due: nothing of it can be a file before somebody takes it away. */
const beyond = ["unreadable-file"];

const names = readdirSync(cases).filter((name) => name !== "_base" && !beyond.includes(name));
const base = join(cases, "_base");

/** Brings a file on the desk to what it is in the base, as the page of the file lets somebody do it. */
async function mend(desk: HttpDesk, file: string, isInBase: boolean): Promise<void> {
  const href = editHref(file);
  if (!isInBase) {
    await desk.send(`${href}remove/`);
    return;
  }
  const bytes = await readFile(join(base, file));
  const { text } = await desk.see(href);
  const state = /name="state" value="(\w+)"/.exec(text)?.[1];
  if (state === undefined || /\.xlsx$/.test(file))
    await desk.sendWith(`${href}file/`, {}, { file: { name: "mended", bytes } });
  else await desk.send(href, { state, text: bytes.toString("utf8").replace(/^\ufeff/, "") });
}

test.each(names)("whatever is wrong in %s is named on the desk, and mended there", async (name) => {
  const root = await mkdtemp(join(tmpdir(), "faults-"));
  await lay(name, root);
  const desk = await HttpDesk.open({
    root,
    disk,
    today: () => "2026-12-01",
    run: () => Promise.reject(new Error("nothing is released here")),
  });
  try {
    const { problems } = await loadCatalogue(stagedIn(root));
    const home = await desk.see("/");
    for (const address of ["/see/", "/release/", "/new/"]) await desk.see(address);
    for (const { file } of problems.slice(0, 5)) {
      expect(isEditable(file)).toBe(true);
      expect((await desk.see(editHref(file))).text).toContain(`<code>${file}</code>`);
      if (!areWarnings(problems)) expect(home.text).toContain(editHref(problems[0]?.file ?? ""));
    }
    const due = await dataHashes(base);
    for (const file of differing(await dataHashes(stagedIn(root)), due))
      await mend(desk, file, due.has(file));
    expect((await loadCatalogue(stagedIn(root))).problems.filter((p) => !areWarnings([p]))).toEqual(
      [],
    );
  } finally {
    await desk.close();
    await rm(root, { recursive: true, maxRetries: 5 });
  }
});
