import { afterEach, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { createPaperReader, switchedOff, type Reader, type ReaderSettings } from '../../../server/papers/reader';

let reader: Reader;
afterEach(() => reader.stop());
const open = (settings: Partial<ReaderSettings> = {}) => {
  reader = createPaperReader({ waiting: 3, patienceMs: 60_000, limitMs: 60_000, threads: 2, ...settings });
  return reader;
};
const blank = sharp({ create: { width: 640, height: 480, channels: 3, background: '#eee' } })
  .jpeg()
  .toBuffer();

it('a picture that would wait longer than its sender does is answered with busy, and the one being read is not disturbed', async () => {
  const { read } = open({ patienceMs: 1 });
  const jpeg = await blank;
  const both = await Promise.all(
    [jpeg, jpeg].map((bytes) =>
      read(bytes).then(
        ({ paper }) => paper,
        ({ code }: { code: string }) => code,
      ),
    ),
  );
  expect(both.sort()).toEqual(['busy', 'unknown']);
});

it('a picture whose sender hung up is not read, so the next one comes sooner', async () => {
  const { read } = open();
  await expect(read(await blank, AbortSignal.abort())).rejects.toMatchObject({ code: 'busy' });
  expect((await read(await blank)).paper).toBe('unknown');
});

it('past the time limit the process is ended, and the next picture gets a new one', async () => {
  const { read } = open({ limitMs: 1 });
  await expect(read(await blank)).rejects.toMatchObject({ code: 'too_slow' });
  await expect(read(await blank)).rejects.toMatchObject({ code: 'too_slow' });
});

it('bytes that only begin like a picture are refused without harm to the process', async () => {
  const { read } = open();
  const jpeg = await blank;
  await expect(read(jpeg.subarray(0, jpeg.length / 2))).rejects.toMatchObject({ code: 'not_a_picture' });
  expect((await read(jpeg)).paper).toBe('unknown');
});

it('switched off, it says so at once', async () => {
  reader = switchedOff;
  await expect(reader.read(await blank)).rejects.toMatchObject({ code: 'switched_off' });
});
