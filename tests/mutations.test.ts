import { holdMutations } from "./mutations.ts";

holdMutations(300);
