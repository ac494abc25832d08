/** GB18030 has no encoder here: the bytes of each character are found by decoding them all. */
export function gb18030(written: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const bytes = new Map<string, number[]>();
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++)
      bytes.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  return Uint8Array.from(
    Array.from(written).flatMap((each) =>
      each < "\u0080" ? [each.charCodeAt(0)] : bytes.get(each)!,
    ),
  );
}
