import sharp, { type Sharp } from 'sharp';
import type { Chance } from '../../chance';
import { grainy, opened, shaken, type Raw } from '../../taking/lens';

/** A picture as a phone takes it: light from one side, shadows, a hand that moves, blur, grain, one or two compressions. `scale`: how much smaller a chat made it. */
export async function taken(by: Chance, picture: Sharp): Promise<{ jpeg: Buffer; scale: number }> {
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const raw: Raw = { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
  const of = (): Sharp => sharp(Buffer.from(raw.data), { raw: { width: raw.width, height: raw.height, channels: 3 } });
  lit(by, raw);
  if (by.odds(0.12)) raw.data.set(shaken(raw, by.between(2, 6), by.between(0, 3.14)).data);
  const focus = by.between(
    0,
    by.weighed([
      [50, 0.5],
      [40, 1.6],
      [10, 2.2],
    ]),
  );
  if (focus > 0.35) raw.data.set(await of().blur(focus).raw().toBuffer());
  const grain = by.between(
    1,
    by.weighed([
      [50, 3],
      [40, 12],
      [10, 20],
    ]),
  );
  grainy(raw, grain, by.whole(1, 1e9));
  let shot = grain > 7 ? of().blur(0.6) : of();
  if (by.odds(0.3)) shot = opened(await shot.jpeg({ quality: by.whole(60, 85) }).toBuffer());
  const scale = by.odds(0.12) ? by.between(0.62, 0.9) : 1;
  if (scale < 1)
    shot = opened(
      await shot
        .resize(Math.round(raw.width * scale), undefined, { kernel: 'cubic' })
        .png({ compressionLevel: 0 })
        .toBuffer(),
    );
  return { jpeg: await shot.jpeg({ quality: by.whole(by.odds(0.2) ? 30 : 50, 95) }).toBuffer(), scale };
}

function lit(by: Chance, { data, width, height }: Raw): void {
  const [left, right, down] = [by.between(0.55, 1), by.between(0.55, 1), by.between(-0.15, 0.15)];
  const dim = by.odds(0.12) ? by.between(0.4, 0.8) : 1;
  const shadow = by.odds(0.2) ? shadowOn(by, width, height) : () => 1;
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const light = dim * (left + ((right - left) * x) / width) * (1 + down * (y / height - 0.5)) * shadow(x, y);
      for (let c = 0; c < 3; c += 1, at += 1) data[at]! *= light;
    }
}

/** Of a hand or a phone: an edge at any angle, hard or soft, across the line. */
function shadowOn(by: Chance, width: number, height: number): (x: number, y: number) => number {
  const [depth, soft, angle] = [by.between(0.15, 0.6), width * by.between(0.01, 0.2), by.between(0, 6.3)];
  const [middle, cos, sin] = [width * by.between(0.2, 0.9), Math.cos(angle), Math.sin(angle)];
  return (x, y) => {
    const within = 0.5 + ((x - middle) * cos + (y - height / 2) * sin) / soft / 2;
    const share = within < 0 ? 0 : within > 1 ? 1 : within;
    return 1 - depth * share * share * (3 - 2 * share);
  };
}
