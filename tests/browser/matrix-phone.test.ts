import { inspectAll, turns } from "./matrix.ts";

inspectAll(turns.filter(({ size }) => size === "phone"));
