import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { answer, type Call } from './callbacks';
import type { Phone } from './phone-state';

/** A phone's camera and album, and what its owner allows. Pictures are files. */
export type PhoneCamera = {
  sees: string | undefined;
  album: string | undefined;
  /** What lies in a chat, where a platform lends it. */
  chat: string | undefined;
  /** undefined: it was never asked for. */
  isAllowed: boolean | undefined;
  /** What the owner does when an app opens the settings. */
  willAllow: boolean;
};
export const newCamera = (): PhoneCamera => ({
  sees: undefined,
  album: undefined,
  chat: undefined,
  isAllowed: undefined,
  willAllow: false,
});

export function photographed({ sees, isAllowed }: PhoneCamera): string {
  if (!sees || isAllowed === false) throw { errMsg: 'takePhoto:fail', error: 1001 };
  return sees;
}

/** undefined: the owner went back without a picture. */
export const chosen = ({ sees, album }: PhoneCamera, { sourceType }: Call): string | undefined =>
  (sourceType as string[]).includes('camera') ? sees : album;

/** WeChat's call for the files of a chat, of the endings that it is asked for. */
export function fileOfChat({ chat }: PhoneCamera, { type, extension }: Call): object {
  if (!chat || type !== 'file' || !(extension as string[]).some((ending) => chat.endsWith(`.${ending}`)))
    throw { errMsg: 'chooseMessageFile:fail cancel' };
  return { tempFiles: [{ path: chat, size: bytesOf(chat) }], errMsg: 'chooseMessageFile:ok' };
}

export function settings(camera: PhoneCamera): boolean | undefined {
  if (camera.willAllow) camera.isAllowed = true;
  return camera.isAllowed;
}

const folder = mkdtempSync(join(tmpdir(), 'fadan-phone-'));
let serial = 0;
/** What the camera wrote beside the pixels stays, as on a phone. @throws for a file that is no picture */
export async function compressed(
  path: string,
  to: { width?: number; height?: number; quality: number },
): Promise<string> {
  const file = join(folder, `${(serial += 1)}.jpg`);
  const { quality, ...size } = to;
  await sharp(path)
    .keepMetadata()
    .resize({ ...size, withoutEnlargement: false })
    .jpeg({ quality })
    .toFile(file);
  return file;
}

export async function sizeOf(path: string): Promise<{ width: number; height: number }> {
  const { width = 0, height = 0 } = await sharp(path).metadata();
  return { width, height };
}
export const bytesOf = (path: string): number => statSync(path).size;
/** The phone's files, as WeChat and Alipay hand them out. */
export const files = {
  getFileInfo: (asked: Call) => void answer(asked, () => ({ size: bytesOf(String(asked.filePath)) })),
  readFile: (asked: Call) => void answer(asked, () => ({ data: readFileSync(String(asked.filePath), 'base64') })),
  writeFile: (asked: Call) => void answer(asked, () => ({ errMsg: 'writeFile:ok' })),
};

/** A file of the service, as a phone fetches and keeps it. */
export async function downloaded(phone: Phone, asked: Call): Promise<{ status: number; path: string }> {
  const {
    url,
    header,
    headers = header,
  } = asked as Call & Record<'url', string> & Record<'header' | 'headers', Record<string, string>>;
  const { status, bytes } = await phone.download({ url, header: headers });
  const path = join(folder, `${(serial += 1)}.pdf`);
  writeFileSync(path, bytes);
  return { status, path };
}

/** An upload that tells how far it is, and can be broken off. */
export function uploadTask(
  phone: Phone,
  asked: Call,
  done: (answer: { status: number; data: string }) => object,
): object {
  const heard: ((progress: { progress: number }) => void)[] = [];
  const {
    url,
    filePath,
    header,
    headers = header,
    fileName,
    name = fileName,
  } = asked as Call &
    Record<'url' | 'filePath' | 'name' | 'fileName', string> &
    Record<'header' | 'headers', Record<string, string>>;
  const tell = (progress: number) => heard.forEach((hear) => hear({ progress }));
  void Promise.resolve()
    .then(() => tell(40))
    .then(() => phone.upload({ url, filePath, header: headers, name, onSent: () => tell(100) }))
    .then(
      (answer) => asked.success?.(done(answer)),
      () => asked.fail?.({ errMsg: 'uploadFile:fail', error: 12 }),
    )
    .then(() => asked.complete?.());
  return { onProgressUpdate: (hear: (typeof heard)[number]) => heard.push(hear), abort: () => undefined };
}
