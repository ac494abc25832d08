import { dev } from "astro";
import { command } from "./command/command.ts";

await command("dev", async ({ values: { port } }) => {
  await dev({ server: port === undefined ? {} : { port: Number(port) } });
  return true;
});
