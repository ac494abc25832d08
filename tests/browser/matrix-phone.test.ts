import { inspectPairs } from "./matrix.ts";

inspectPairs("phone");
