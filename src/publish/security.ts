import { absolute, fileHref } from "../address/href.ts";
import { paths } from "../address/paths.ts";
import type { Catalogue } from "../model/catalogue.ts";

/** How long it may be trusted after the date of the build, as RFC 9116 asks for. */
const days = 365;

/** Whom to tell of a fault that endangers readers, as `security.txt` of RFC 9116 says it. */
export function securityText({ site, modified }: Catalogue): string {
  const expires = new Date(Date.parse(modified) + days * 24 * 3600 * 1000).toISOString();
  return [
    `Contact: mailto:${site.contact.email}`,
    `Expires: ${expires}`,
    `Preferred-Languages: ${site.locales.join(", ")}`,
    `Canonical: ${absolute(site, fileHref(site, paths.security))}`,
    "",
  ].join("\n");
}
