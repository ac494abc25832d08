const all: ((root: ParentNode) => void)[] = [];

/** Enhances what stands on the page, and later what takes its place. */
export function whereShown(enhance: (root: ParentNode) => void): void {
  all.push(enhance);
  enhance(document);
}

/** Enhances what has come to stand on the page. */
export function enhanceShown(root: ParentNode): void {
  for (const enhance of all) enhance(root);
}
