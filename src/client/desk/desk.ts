// What the pages of the desk do beside their forms: they say that they are open, and take files that
// are dropped anywhere.

import { nameChosen } from "./chosen.ts";
import { dropAnywhere } from "./drop.ts";
import { leadIntoText } from "./lines.ts";
import { listen } from "./listen.ts";
import { previewWhileTyping } from "./preview.ts";

document.documentElement.dataset["script"] = "";
listen();
dropAnywhere();
nameChosen();
leadIntoText();
previewWhileTyping();
