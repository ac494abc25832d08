import { existsSync } from "node:fs";
import { install } from "../stage/debian.ts";

/** Debian's packages, each with a file that shows that it is there. */
const packages = {
  wordpress: "/usr/share/wordpress/wp-includes/embed.php",
  "wordpress-theme-twentytwentythree":
    "/usr/share/wordpress/wp-content/themes/twentytwentythree/theme.json",
  "mariadb-server": "/usr/sbin/mariadbd",
  "php-cli": "/usr/bin/php",
  "php-mysql": "/usr/share/doc/php-mysql",
  "php-xml": "/usr/share/doc/php-xml",
  "php-mbstring": "/usr/share/doc/php-mbstring",
  "php-curl": "/usr/share/doc/php-curl",
};

/** Installs what is missing; root on Debian alone can. */
export default async function setup(): Promise<void> {
  const missing = Object.entries(packages).filter(([, file]) => !existsSync(file));
  if (missing.length > 0) await install(...missing.map(([name]) => name));
}
