/** Where a host sends which headers; an address may end in a star. */
interface HeaderRule {
  path: string;
  headers: Record<string, string>;
}

/** Rules as Netlify and Cloudflare Pages read them: where several fit, all are sent. */
export const toHeaders = (rules: readonly HeaderRule[]): string =>
  rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n"),
    )
    .join("\n\n") + "\n";
