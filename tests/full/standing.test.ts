import { rename, rm, symlink, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { rehearse, type Rehearsal } from "../stage/rehearsal.ts";
import { build } from "../../src/publishing/build.ts";
import { Standing } from "../../src/publishing/files/standing.ts";

let project: Rehearsal;

const table = "data/datasets/residents/residents.csv";

/** Builds, and tells whether anything was rendered. */
async function renders(circumstances: readonly string[] = ["v24"]): Promise<boolean> {
  const render = vi.fn(project.render);
  expect(
    await build({ ...project, render }, { standing: new Standing(project.root, circumstances) }),
  ).toBe(true);
  return render.mock.calls.length > 0;
}

beforeEach(async () => {
  project = await rehearse();
  expect(await renders()).toBe(true);
});

afterEach(async () => {
  await rm(project.root, { recursive: true });
});

test("a site that stands as it would be built is left as it is, and that is said", async () => {
  const before = project.site();
  expect(await renders()).toBe(false);
  expect(project.site()).toEqual(before);
  expect(project.heard.log.at(-1)).toMatch(/Neither data nor program has changed.*dist\/.*--anew/);
});

test.each([
  ["a figure", () => project.edit(table, (text) => text.replace(",120000", ",121000"))],
  ["a file that nothing reads yet", () => writeFile(project.at("data/notes.txt"), "")],
  ["a page that somebody has touched", () => writeFile(project.at("dist/index.html"), "")],
  ["a page that is gone", () => rm(project.at("dist/index.html"))],
  ["a site that is gone", () => rm(project.at("dist"), { recursive: true })],
  ["a package", () => writeFile(project.at("package-lock.json"), "{}")],
])("%s makes another build, and the next none", async (_, change) => {
  await change();
  expect([await renders(), await renders()]).toEqual([true, false]);
});

test.each(["data", "data/datasets"])(
  "%s may be a link, also one that holds another back",
  async (name) => {
    const elsewhere = project.at("elsewhere");
    await rename(project.at(name), elsewhere);
    await symlink(elsewhere, project.at(name), "junction");
    await symlink(elsewhere, project.at(`${name}/.circle`), "junction");
    await symlink(project.at("nowhere"), project.at(`${name}/.nowhere`), "junction");
    await renders();
    await project.edit(table, (text) => text.replace(",120000", ",121000"));
    expect([await renders(), await renders()]).toEqual([true, false]);
  },
);

test("another version of Node makes another build", async () => {
  expect(await renders(["v26"])).toBe(true);
});

test("a build in which something changes is not remembered as one of what is there now", async () => {
  await project.edit(table, (text) => text.replace(",120000", ",121000"));
  const render: Rehearsal["render"] = async (sound, folder) => {
    await writeFile(project.at("package-lock.json"), "{}");
    return project.render(sound, folder);
  };
  expect(
    await build({ ...project, render }, { standing: new Standing(project.root, ["v24"]) }),
  ).toBe(true);
  expect(await renders()).toBe(true);
});
