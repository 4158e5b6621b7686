import sharp from 'sharp';

/** For a process that unpacks strangers' pictures: whatever one calls itself or holds inside, no other decoder is run on it. */
export function onlyTheseDecoders(): void {
  sharp.cache(false);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
  });
}
