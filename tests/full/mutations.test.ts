import { holdMutations } from "../mutations.ts";

holdMutations(8_000);
