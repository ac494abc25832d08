/** What Windows keeps for devices, whatever ending follows: no file can be called so. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Disks hold 255 bytes, of which endings and languages need some. */
export const longestName = 100;

/** Why a name cannot be that of a file and of an address; null where it can. */
export function nameFault(name: string): "device" | "long" | null {
  if (device.test(name)) return "device";
  return name.length > longestName ? "long" : null;
}
