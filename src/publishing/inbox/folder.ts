/** Where clerks drop files if nothing else is said: none of the data, and unknown to git. */
export const inboxFolder = "data/inbox";
