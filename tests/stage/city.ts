/** Model City, by its folder with `data/` in it. */
export const cityRoot = "tests/city";

/** Where its site is built for tests and benchmark; git does not know it. */
export const citySite = ".stage/city";
