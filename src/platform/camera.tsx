import { Camera } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';

export type ViewfinderProps = { children: ReactNode; onRefused: () => void };

/** What the camera sees, with a frame over it. Refused: the person did not allow the camera, or there is none. */
export const Viewfinder = ({ children, onRefused }: ViewfinderProps) => (
  <Camera className="viewfinder" mode="normal" devicePosition="back" flash="auto" onError={onRefused}>{children}</Camera>
);

/** Fewer pixels are enough to read a number, and are sent sooner. */
const widest = 1600;

/** The local path of a picture; undefined when none was taken. */
export const takePhoto = (): Promise<string | undefined> => new Promise((resolve) => {
  Taro.createCameraContext().takePhoto({
    quality: 'high', success: ({ tempImagePath }) => resolve(made(tempImagePath)), fail: () => resolve(undefined),
  });
});

/** One picture of the album, or of the phone's own camera where ours was refused. */
export async function choosePhoto(from: 'album' | 'camera'): Promise<string | undefined> {
  const chosen = await Taro.chooseImage({ count: 1, sourceType: [from], sizeType: ['compressed'] }).catch(() => undefined);
  return chosen?.tempFilePaths[0] && made(chosen.tempFilePaths[0]);
}

/** Made smaller; as it is where the phone cannot. */
const made = (path: string): Promise<string> =>
  Taro.compressImage({ src: path, quality: 85, compressedWidth: widest }).then(({ tempFilePath }) => tempFilePath, () => path);

/** Where a person can allow the camera after all. */
export const openPermissions = (): void => void Taro.openSetting().catch(() => undefined);
