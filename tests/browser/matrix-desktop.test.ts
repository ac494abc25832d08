import { inspectPairs } from "./matrix.ts";

inspectPairs("desktop");
