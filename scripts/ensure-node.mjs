// Astro and Vitest need Node 22.19. On an older Node, a newer one is installed into .node/ and linked as
// node_modules/.bin/node, which `npm run` and `npx` find first; the machine's own Node stays as it is.
import { execFileSync } from "node:child_process";
import { copyFileSync, linkSync, mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";

const wanted = "24.21.0";
const onWindows = process.platform === "win32";
const platform = `${onWindows ? "win" : process.platform}-${process.arch}`;
const name = `node-${platform}`;
const executable = onWindows ? "node.exe" : "node";
const binary = resolve(".node/node_modules", name, "bin", executable);
const link = resolve("node_modules/.bin", executable);

const [major, minor] = process.versions.node.split(".").map(Number);
const isOld = major < 22 || (major === 22 && minor < 19);

try {
  if (isOld && !isWanted(link)) bringNode();
  // Npm has installed all else by now: the starters of the desk see by this whether they have to.
  copyFileSync("package-lock.json", "node_modules/.installed-lock.json");
} catch {
  console.error(
    `This project needs Node.js 22.19 or newer, and none could be installed for ${platform}: ` +
      'install Node.js 24 (https://nodejs.org), then run "npm ci" again.\n' +
      `本项目需要 Node.js 22.19 或更高版本，未能为 ${platform} 自动安装：` +
      "请先安装 Node.js 24（https://nodejs.org），再运行 “npm ci”。",
  );
  process.exitCode = 1;
}

function bringNode() {
  if (!isWanted(binary)) npmInstall(process.execPath, "--prefix", ".node", `${name}@${wanted}`);
  mkdirSync(resolve("node_modules/.bin"), { recursive: true });
  rmSync(link, { force: true });
  linkSync(binary, link); // hard, because Windows lets only administrators make symbolic ones
  npmInstall(link); // what npm left out, because the old Node could not have run it
}

// npm is run as a script of Node: on Windows `npm` itself is a .cmd, which needs a shell.
function npmInstall(node, ...options) {
  const npm = [process.env.npm_execpath, "install", "--no-save", "--ignore-scripts", ...options];
  execFileSync(node, npm, { stdio: "ignore" });
}

function isWanted(node) {
  try {
    return execFileSync(node, ["--version"], { encoding: "utf8" }).trim() === `v${wanted}`;
  } catch {
    return false;
  }
}
