import { View } from '@tarojs/components';
import { asFile } from '../pdf-file';
import { pageState } from '../wechat-page/config';
import { lentPicture } from '../wechat-page/picture';
import { isHeic, isPdfFile } from './first-bytes';
import { jpegQuality, longSidePx, notChosen, photoOf } from './photo';
import type {
  AskCameraPermission,
  ChoosePhoto,
  ChoosePhotos,
  OpenPermissions,
  Taken,
  TakePhoto,
  ViewfinderComponent,
} from './types';
import './drawn.css';

/** A browser opens the phone's own camera; here is drawn what is to be in the picture. */
export const Viewfinder: ViewfinderComponent = ({ children }) => (
  <View className="drawn t-viewfinder">
    <View className="sheet">
      {['title', 'number', 'long', 'long', 'short'].map((line, at) => (
        <View key={at} className={`sheet__line sheet__line--${line}`} />
      ))}
    </View>
    {children}
  </View>
);

/** What this browser cannot open may be a good photo elsewhere: which, its first bytes tell. */
const unopened = async (file: Blob): Promise<Taken> => ({
  kind: 'refused',
  code: (await isHeic(file)) ? 'heic_picture' : 'not_a_picture',
});

/** By WeChat's own camera or album where it lends them, which lend one at a time. */
const chosen = async (from: 'album' | 'camera', most: number, kinds: string): Promise<Taken[]> => {
  if (pageState() !== 'ready') return filesByInput(from, most, kinds);
  const lent = await lentPicture(from);
  if (lent.kind !== 'picture') return [notChosen(lent.kind === 'left', from)];
  return [await made(lent.blob).catch(() => unopened(lent.blob))];
};
const pictures = 'image/*';
const pdf = 'application/pdf';
export const choosePhotos: ChoosePhotos = (from, most) => chosen(from, most, pictures);
/** Beside the pictures lie the files that an office has sent. */
export const choosePhoto: ChoosePhoto = (from) =>
  chosen(from, 1, from === 'album' ? `${pictures},${pdf}` : pictures).then(([one]) => one!);

/** An input of our own, in the page while it is open: Safari forgets one that nobody holds. */
const filesByInput = (from: 'album' | 'camera', most: number, kinds: string): Promise<Taken[]> => {
  const input = Object.assign(document.createElement('input'), { type: 'file', accept: kinds, hidden: true });
  if (from === 'camera') input.setAttribute('capture', 'environment');
  else input.multiple = most > 1;
  document.body.append(input);
  return new Promise<Taken[]>((resolve) => {
    input.oncancel = () => resolve([{ kind: 'left' }]);
    input.onchange = () => resolve(eachOf([...(input.files ?? [])].slice(0, most), kinds));
    input.click();
  }).finally(() => input.remove());
};

async function eachOf(files: readonly File[], kinds: string): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (const file of files)
    taken.push(
      kinds.includes(pdf) && (await isPdfFile(file)) ? asItIs(file) : await made(file).catch(() => unopened(file)),
    );
  return taken.length > 0 ? taken : [{ kind: 'left' }];
}

const asItIs = (file: File): Taken => photoOf(asFile(URL.createObjectURL(file)), file.size);

export const takePhoto: TakePhoto = () => choosePhoto('camera');

/** Drawn anew: smaller, upright, and without what the camera wrote into it of place and time. @throws what the browser cannot open, such as HEIC */
async function made(file: Blob): Promise<Taken> {
  const picture = await pictureOf(file);
  const scale = Math.min(1, longSidePx / Math.max(picture.width, picture.height));
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.round(picture.width * scale),
    height: Math.round(picture.height * scale),
  });
  const pen = canvas.getContext('2d');
  if (!pen) return photoOf(URL.createObjectURL(file), file.size); // the photo is good; only this browser cannot draw
  // A JPEG has no glass: what is not covered would be black, as the ink on it is.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', jpegQuality / 100);
  });
  const photo = blob ?? file;
  return photoOf(URL.createObjectURL(photo), photo.size);
}

/** Opened by what the browser has: Safari knows bitmaps from 15 only, and a picture is no worse for that. */
function pictureOf(file: Blob): Promise<ImageBitmap | HTMLImageElement> {
  if (!('createImageBitmap' in window)) return elementOf(file);
  // Older ones know no such word, and turn it by themselves.
  return createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => createImageBitmap(file));
}

const elementOf = (file: Blob): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const picture = new Image();
    picture.onload = () => resolve(picture);
    picture.onerror = () => reject(new Error('not a picture'));
    picture.src = URL.createObjectURL(file);
  });

/** A browser asks by itself. */
export const cameraPermission: AskCameraPermission = () => Promise.resolve('allowed');
export const openPermissions: OpenPermissions = () => Promise.resolve(true);
