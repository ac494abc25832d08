// Loaded before a build: another clock, other rights of new files, folders read in another order.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { umask } from "node:process";

const shiftMs = 400 * 24 * 3600 * 1000;
const Real = Date;

globalThis.Date = class Date extends Real {
  constructor(...parts) {
    super(...(parts.length === 0 ? [Real.now() + shiftMs] : parts));
  }
  static now() {
    return Real.now() + shiftMs;
  }
};

umask(0o077);

const { readdir } = fs.promises;
const { readdirSync } = fs;
fs.promises.readdir = async (...asked) => (await readdir(...asked)).reverse();
fs.readdirSync = (...asked) => readdirSync(...asked).reverse();
syncBuiltinESMExports();
