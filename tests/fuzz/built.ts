import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { filesOf } from "../stage/dist.ts";
import { buildProject } from "../stage/project.ts";
import { invalidIn } from "../stage/valid-html.ts";

/** What is wrong with the site that a project makes of data which the check calls sound, or null. */
export async function faultOfBuild(project: string, root: string): Promise<string | null> {
  await rm(join(project, "data"), { recursive: true });
  await cp(join(root, "data"), join(project, "data"), { recursive: true });
  const { code, output } = await buildProject(project);
  if (code !== 0) return `passes the check and fails the build:\n${output}`;
  const pages = [...filesOf(join(project, "dist"))]
    .filter(([name]) => name.endsWith(".html"))
    .map(([address, html]) => ({ address, html }));
  const [invalid] = invalidIn(pages);
  return invalid === undefined ? null : `is built, and a page is not valid:\n${invalid}`;
}
