/** What a page may weigh, gzip, in bytes (1 kB = 1000 bytes), and how many requests it may make. */
export const budgets = {
  /** Before a reader does anything: page, sheets, scripts, icon. */
  page: 50_000,
  /** A page of twenty thousand points, or of a part of their table. */
  longPage: 150_000,
  /** The scripts among that. */
  script: 10_000,
  requests: 8,
  /** The page of styles of a site that has a gallery of all kinds, which reviewers look at. */
  gallery: 400_000,
  /** What each place beyond the first twenty may add to a page and to an embed: outline, name, row. */
  morePlaces: { from: 20, page: 350, embed: 200 },
  /** An embed, whole, and that of a map of points; nothing comes beside it. */
  embed: 20_000,
  pointsEmbed: 62_500,
  /** The script within the embed of a chart: its height in six dialects, options, tips. */
  embedScript: 3_000,
  /** Until a host's frame has the height of its embed, in milliseconds. */
  heightMs: 300,
  /** What comes later, each on need. */
  map: 40_000,
  search: 40_000,
  /** The worker that checks files and the rules of all tables: once the page is there. */
  checker: 147_000,
  /** What holds a file against what is published, beside that. */
  comparer: 45_000,
};

/** The least that Lighthouse may say of a page on a phone. */
export const leastScores = {
  accessibility: 100,
  "best-practices": 100,
  seo: 100,
  performance: 98,
};
