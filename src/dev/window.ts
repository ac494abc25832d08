import { spawn } from "node:child_process";
import { platform } from "node:os";

/** What opens an address in the browser that somebody uses. */
function opener(address: string): [program: string, ...args: string[]] {
  if (platform() === "win32") return ["rundll32", "url.dll,FileProtocolHandler", address];
  return [platform() === "darwin" ? "open" : "xdg-open", address];
}

/** Opens an address in the browser that somebody uses; says so where there is none to open. */
export function showWindow(address: string, fail: () => void): void {
  const [program, ...args] = opener(address);
  spawn(program, args, { detached: true, stdio: "ignore" }).on("error", fail).unref();
}
