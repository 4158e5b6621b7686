import sharp, { type Sharp } from 'sharp';
import type { Chance } from '../chance';
import { grainy, opened, type Raw } from '../taking/lens';

/** A picture as a phone takes it: light from one side, blur, grain, one or two compressions. `scale`: how much smaller a chat made it. */
export async function taken(by: Chance, picture: Sharp): Promise<{ jpeg: Buffer; scale: number }> {
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const raw: Raw = { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
  const of = (): Sharp => sharp(Buffer.from(raw.data), { raw: { width: raw.width, height: raw.height, channels: 3 } });
  lit(by, raw);
  const focus = by.between(0, by.odds(0.5) ? 0.5 : 1.6);
  if (focus > 0.35) raw.data.set(await of().blur(focus).raw().toBuffer());
  grainy(raw, by.odds(0.5) ? by.between(1, 3) : by.between(1.5, 12), by.whole(1, 1e9));
  let shot = of();
  if (by.odds(0.3)) shot = opened(await shot.jpeg({ quality: by.whole(60, 85) }).toBuffer());
  const scale = by.odds(0.12) ? by.between(0.62, 0.9) : 1;
  if (scale < 1)
    shot = opened(
      await shot
        .resize(Math.round(raw.width * scale), undefined, { kernel: 'cubic' })
        .png({ compressionLevel: 0 })
        .toBuffer(),
    );
  return { jpeg: await shot.jpeg({ quality: by.whole(50, 95) }).toBuffer(), scale };
}

function lit(by: Chance, { data, width, height }: Raw): void {
  const [left, right, down] = [by.between(0.55, 1), by.between(0.55, 1), by.between(-0.15, 0.15)];
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const light = (left + ((right - left) * x) / width) * (1 + down * (y / height - 0.5));
      for (let c = 0; c < 3; c += 1, at += 1) data[at]! *= light;
    }
}
