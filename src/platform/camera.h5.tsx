import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ViewfinderProps } from './camera';

/** A browser opens the phone's own camera; here stands what is to be in the picture. */
export const Viewfinder = ({ children }: ViewfinderProps) => <View className="viewfinder">{children}</View>;

const widest = 1600;

export const takePhoto = (): Promise<string | undefined> => choosePhoto('camera');

export async function choosePhoto(from: 'album' | 'camera'): Promise<string | undefined> {
  const chosen = await Taro.chooseImage({ count: 1, sourceType: [from] }).catch(() => undefined);
  const path = chosen?.tempFilePaths[0];
  return path && made(path).catch(() => path);
}

/** Drawn anew: smaller, upright, and without what the camera wrote into it of place and time. */
async function made(path: string): Promise<string> {
  const bitmap = await createImageBitmap(await (await fetch(path)).blob());
  const scale = Math.min(1, widest / Math.min(bitmap.width, bitmap.height));
  const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(bitmap.width * scale), height: Math.round(bitmap.height * scale) });
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, 'image/jpeg', 0.85); });
  return blob ? URL.createObjectURL(blob) : path;
}

/** A browser asks by itself. */
export const openPermissions = (): void => undefined;
