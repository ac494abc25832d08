import { command } from "./command/command.ts";
import { openDesk } from "./desk/open.ts";

await command("desk", ({ values, locale }) =>
  openDesk({ locale, isKept: values.keep, hasWindow: !values["no-window"] }),
);
