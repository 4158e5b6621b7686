import sharp from 'sharp';

/** Where two drawings differ, by bands of 64 lines: lost letters, a lost strip and a rounding look unlike each other. */
export async function differences(one: Buffer, other: Buffer): Promise<string[]> {
  const [first, second] = await Promise.all(
    [one, other].map((jpeg) => sharp(jpeg).raw().toBuffer({ resolveWithObject: true })),
  );
  const band = first!.info.width * 3 * 64;
  const told: string[] = [];
  for (let from = 0; from < first!.data.length; from += band) {
    const apart = first!.data
      .subarray(from, from + band)
      .map((value, at) => Math.abs(value - second!.data[from + at]!));
    const count = apart.filter(Boolean).length;
    if (count)
      told.push(
        `lines ${(from / band) * 64} on: ${count} values, by ${apart.reduce((most, one) => Math.max(most, one), 0)}`,
      );
  }
  return told;
}
