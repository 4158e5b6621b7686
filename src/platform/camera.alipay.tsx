import { Camera } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ViewfinderProps } from './camera';

type Done<T> = { success: (answer: T) => void; fail: () => void };
type CameraContext = { takePhoto(asked: { quality: string } & Done<{ tempImagePath: string }>): void };
declare const my: {
  createCameraContext(id: string): CameraContext;
  compressImage(asked: { apFilePaths: string[]; compressLevel: number } & Done<{ apFilePaths: string[] }>): void;
  openSetting(asked: object): void;
};

export const Viewfinder = ({ children, onRefused }: ViewfinderProps) => (
  <Camera className="viewfinder" id="viewfinder" devicePosition="back" flash="auto" onError={onRefused}>{children}</Camera>
);

export const takePhoto = (): Promise<string | undefined> => new Promise((resolve) => {
  my.createCameraContext('viewfinder').takePhoto({
    quality: 'high', success: ({ tempImagePath }) => resolve(made(tempImagePath)), fail: () => resolve(undefined),
  });
});

export async function choosePhoto(from: 'album' | 'camera'): Promise<string | undefined> {
  const chosen = await Taro.chooseImage({ count: 1, sourceType: [from], sizeType: ['compressed'] }).catch(() => undefined);
  return chosen?.tempFilePaths[0] && made(chosen.tempFilePaths[0]);
}

/** Alipay compresses by levels; 2 is high quality. */
const made = (path: string): Promise<string> => new Promise((resolve) => {
  my.compressImage({ apFilePaths: [path], compressLevel: 2, success: ({ apFilePaths }) => resolve(apFilePaths[0] ?? path), fail: () => resolve(path) });
});

export const openPermissions = (): void => my.openSetting({});
