// What readers do with finished pages: ask a drawing, sort and narrow a table, take a text along.
// One script, for it is small, and most pages that have the one have the others.
import "../additions.ts";
import "../copy.ts";
import "./figures.ts";
import "./states.ts";
import "./toolbar.ts";
import "../opened.ts";
import "../tables.ts";
