// In a page's head: before the first paint, so that it never changes its colours or size while it loads.
const { dataset } = document.documentElement;
dataset["script"] = "";
try {
  for (const name of ["scheme", "reading", "slash"]) {
    const chosen = localStorage.getItem(name);
    if (chosen) dataset[name] = chosen;
  }
} catch {
  // A browser that lets no page store anything: the system's colours and the usual size hold.
}
