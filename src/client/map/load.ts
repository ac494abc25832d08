// The first thing and the only one that a page with a map of points loads: the map itself
// follows when somebody comes to see it, and until then, or if it fails, the drawing stays.
const observer = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting || !(target instanceof HTMLElement)) continue;
    observer.unobserve(target);
    void import("./map.ts").then(({ makeLive }) => makeLive(target));
  }
});

for (const map of document.querySelectorAll("[data-live-map]")) {
  const figure = map.closest("figure");
  if (figure) observer.observe(figure);
}
