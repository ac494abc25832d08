import { inspectAll, turns } from "./matrix.ts";

const some = turns.filter(({ size }) => size === "desktop");

inspectAll(some, { isMeasured: false });
