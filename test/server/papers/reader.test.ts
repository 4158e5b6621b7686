import { afterEach, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { childrenOf } from '../../../bench/hostile/memory';
import { readAtOnce } from '../../../bench/ocr/measures/read-at-once';
import { createPaperReader, switchedOff, type Reader, type ReaderSettings } from '../../../server/papers/reader';
import { systemRuntime } from '../../../server/runtime';

let reader: Reader;
afterEach(() => reader.stop());
const open = (settings: Partial<ReaderSettings> = {}) => {
  reader = createPaperReader(
    { waiting: 3, patienceMs: 60_000, limitMs: 60_000, threads: 2, ...settings },
    { clock: systemRuntime },
  );
  return (bytes: Uint8Array, gone?: AbortSignal) => readAtOnce(reader, bytes, gone);
};
const sheet = sharp({ create: { width: 640, height: 480, channels: 3, background: '#eee' } });
const blank = sheet.clone().jpeg().toBuffer();

it('a picture that would wait longer than its sender does is answered with busy, and the one being read is not disturbed', async () => {
  const read = open({ patienceMs: 1 });
  const jpeg = await blank;
  const both = await Promise.all(
    [jpeg, jpeg].map((bytes) =>
      read(bytes).then(
        ({ paper }) => paper,
        ({ code }: { code: string }) => code,
      ),
    ),
  );
  expect(both).toEqual(['unknown', 'busy']);
});

it('a picture whose sender hung up is not read, so the next one comes sooner', async () => {
  const read = open();
  await expect(read(await blank, AbortSignal.abort())).rejects.toMatchObject({ code: 'busy' });
  expect((await read(await blank)).paper).toBe('unknown');
});

it('past the time limit the process is ended, and the next picture gets a new one', async () => {
  const read = open({ limitMs: 1 });
  await expect(read(await blank)).rejects.toMatchObject({ code: 'too_slow' });
  await expect(read(await blank)).rejects.toMatchObject({ code: 'too_slow' });
});

it('bytes that only begin like a picture are refused without harm to the process', async () => {
  const read = open();
  const jpeg = await blank;
  await expect(read(jpeg.subarray(0, jpeg.length / 2))).rejects.toMatchObject({ code: 'not_a_picture' });
  expect((await read(jpeg)).paper).toBe('unknown');
});

it('a picture of another kind behind the first bytes of a JPEG finds no decoder', async () => {
  const read = open();
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  await expect(read(Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), drawing]))).rejects.toMatchObject({
    code: 'not_a_picture',
  });
});

it('a moving picture, and one that holds too much at once, are refused where they would be unpacked', async () => {
  const read = open();
  const pages = [await sheet.clone().png().toBuffer(), await sheet.clone().negate().png().toBuffer()];
  const moving = await sharp(pages, { join: { animated: true } })
    .webp()
    .toBuffer();
  await expect(read(moving)).rejects.toMatchObject({ code: 'not_a_picture' });
  const large = sharp({ create: { width: 6000, height: 6000, channels: 3, background: '#fff' } });
  await expect(read(await large.png({ progressive: true }).toBuffer())).rejects.toMatchObject({
    code: 'too_many_pixels',
  });
});

it('pictures are read side by side where there are two processes', async () => {
  const read = open({ processes: 2, threads: 1, waiting: 0 });
  const jpeg = await blank;
  expect((await Promise.all([read(jpeg), read(jpeg)])).map(({ paper }) => paper)).toEqual(['unknown', 'unknown']);
});

it('the process begins when a place is taken, before the picture has arrived', () => {
  open();
  const before = childrenOf(process.pid).length;
  const place = reader.enter(1);
  expect(childrenOf(process.pid)).toHaveLength(before + 1);
  place.leave();
});

it('switched off, it says so at once', () => {
  reader = switchedOff;
  expect(() => reader.enter(1)).toThrow(expect.objectContaining({ code: 'switched_off' }));
});
