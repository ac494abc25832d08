/** Centres of the three circles, in units of the view box. */
const centres = [
  [16, 10],
  [9.5, 21],
  [22.5, 21],
];

/** The site's sign, as browsers show it beside a page's title: in the accent of the tokens' sheet. */
export function siteIcon(tokens: string): string {
  const [, light, dark] = /--accent: light-dark\((.+?), (.+?)\);/.exec(tokens) ?? [];
  if (light === undefined || dark === undefined) throw new Error("the tokens have no accent");
  const style = `circle{fill:${light};fill-opacity:.78}@media(prefers-color-scheme:dark){circle{fill:${dark}}}`;
  const circles = centres.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="7"/>`).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>${style}</style>${circles}</svg>\n`;
}
