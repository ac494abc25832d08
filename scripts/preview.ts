import { preview } from "astro";
import { command } from "./command/command.ts";

await command("preview", async ({ values: { port } }) => {
  await preview({ server: port === undefined ? {} : { port: Number(port) } });
  return true;
});
