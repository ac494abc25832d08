// What readers do with finished pages: ask a drawing, sort and narrow a table. One script, for it
// is small, and most pages that have the one have the other.
import "./figures.ts";
import "./tables.ts";
