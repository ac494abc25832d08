import { inspectAll, turns } from "../../matrix.ts";

inspectAll(turns);
