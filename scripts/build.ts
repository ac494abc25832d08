import { build } from "../src/publishing/build.ts";
import { terminalLocale } from "./language.ts";
import { renderIn } from "./render.ts";
import { terminalIn } from "./terminal.ts";

const locale = terminalLocale(undefined) ?? "zh";
const [root, render, terminal] = [process.cwd(), renderIn(locale), terminalIn(locale)];
process.exitCode = (await build({ root, render, terminal })) ? 0 : 1;
