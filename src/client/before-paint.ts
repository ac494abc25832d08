// In a page's head: before the first paint, so that it never changes its colours or size while it loads.
const { dataset } = document.documentElement;
dataset["script"] = "";
if ("speechSynthesis" in window) dataset["speech"] = "";
try {
  for (const name of ["scheme", "reading", "slash", "place"]) {
    const chosen = localStorage.getItem(name);
    if (chosen) dataset[name] = chosen;
  }
} catch {
  // A browser that lets no page store anything: the system's colours and the usual size hold.
}
// An address may name another place than the reader's own.
const asked = new URLSearchParams(location.hash.slice(1)).get("place");
if (asked) dataset["place"] = asked;
