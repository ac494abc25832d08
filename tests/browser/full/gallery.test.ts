import { gallery, inspectAll } from "../matrix.ts";

inspectAll(gallery);
