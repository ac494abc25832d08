/** Where a site is served from. The names of files are those in the folder of the built site. */
export interface Host {
  /** Whether it sends a compressed file in the place of the one that it stands beside. */
  sendsEncoded: boolean;
  /** The text of a file, or null where there is none. */
  read: (name: string) => Promise<string | null>;
  /** Writes a file that the built site does not have. */
  write: (name: string, text: string) => Promise<void>;
  /** Copies files of the built site, each there whole or as it was. */
  put: (names: readonly string[]) => Promise<void>;
  /** Removes files; one that is not there is no fault. */
  remove: (names: readonly string[]) => Promise<void>;
}
