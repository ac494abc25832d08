import { holdMutations } from "../mutations.ts";

holdMutations(20_000);
