import { inspectAll, matrix } from "../matrix.ts";

inspectAll(matrix.filter(({ size }) => size === "phone"));
