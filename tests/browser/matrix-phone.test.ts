import { inspectAll, turns } from "./matrix.ts";

const some = turns.filter(({ size }) => size === "phone");

inspectAll(some, { isMeasured: false });
