import type { Browser } from 'playwright-core';

/** One picture of a film, and how long it stands. */
export type Frame = { picture: Buffer; ms: number };
type Shown = { source: string; ms: number };

/** An MP4 (H.264, which the platforms' forms take), recorded by the browser that took the pictures. @throws Error where it records none */
export async function encodeFilm(browser: Browser, frames: readonly Frame[], size: Size): Promise<Buffer> {
  const page = await browser.newPage();
  await page.addInitScript('globalThis.__name ??= (named) => named'); // tsx leaves calls of it in what runs in the page
  await page.goto('about:blank');
  const shown = frames.map(({ picture, ms }) => ({
    source: `data:image/png;base64,${picture.toString('base64')}`,
    ms,
  }));
  const film = await page.evaluate(record, { shown, size, type: 'video/mp4;codecs=avc1.42E01F', chunkMs: 250 });
  await page.close();
  return Buffer.from(film, 'base64');
}

export type Size = { width: number; height: number };

type Recorded = { shown: Shown[]; size: Size; type: string; chunkMs: number };

/** Runs in the page: draws each picture on a canvas for its time, and records that. */
async function record({ shown, size, type, chunkMs }: Recorded): Promise<string> {
  if (!MediaRecorder.isTypeSupported(type)) throw new Error(`this browser records no ${type}`);
  const canvas = Object.assign(document.createElement('canvas'), size);
  const pen = canvas.getContext('2d')!;
  const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: type, videoBitsPerSecond: 2_000_000 });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => void (data.size > 0 && parts.push(data));
  const stopped = new Promise((done) => {
    recorder.onstop = done;
  });
  recorder.start(chunkMs);
  for (const { source, ms } of shown) {
    const image = Object.assign(new Image(), { src: source });
    await image.decode();
    const until = performance.now() + ms;
    // A busy machine begins to record late: the first picture stands until there is something of it.
    while (performance.now() < until || parts.length === 0) {
      pen.drawImage(image, 0, 0, size.width, size.height); // a still canvas sends no pictures
      await new Promise((next) => setTimeout(next, 100));
    }
  }
  recorder.stop();
  await stopped;
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
