import { resolve } from "node:path";
import { say, staffWords } from "../src/locales/index.ts";
import { disk } from "../src/publishing/files/disk.ts";
import { inboxFolder } from "../src/publishing/inbox/folder.ts";
import { watchInbox } from "../src/publishing/inbox/inbox.ts";
import { command } from "./command/command.ts";
import { today } from "./today.ts";

await command("watch", async ({ values: { inbox = inboxFolder, every = "2" }, locale }) => {
  const root = process.cwd();
  const folder = resolve(root, inbox);
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      stop.abort();
    });
  console.log(say(staffWords[locale].inbox.open, { folder }));
  const watching = { root, folder, locale, today, disk, log: console.log };
  await watchInbox(watching, { everyMs: Number(every) * 1000, signal: stop.signal });
  return true;
});
