import { holdMutations } from "./mutations.ts";

holdMutations(2_000);
