import { Camera } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import { jpegQuality, longSidePx, notChosen, photoOf, type CameraPermission, type Taken } from './photo';

/** onClosed: the person did not allow the camera or the privacy guide, there is none, or another app took it. */
export type ViewfinderProps = { children: ReactNode; onClosed: () => void };

/** What the camera sees, with a frame over it. */
export const Viewfinder = ({ children, onClosed }: ViewfinderProps) => (
  <Camera
    className="viewfinder t-viewfinder"
    mode="normal"
    resolution="high"
    devicePosition="back"
    flash="auto"
    onError={onClosed}
    onStop={onClosed}
  >
    {children}
  </Camera>
);

let shot: Promise<Taken> | undefined;
/** A second tap while the first is under way gives the same photo. */
export const takePhoto = (): Promise<Taken> =>
  (shot ??= new Promise<Taken>((resolve) => {
    Taro.createCameraContext().takePhoto({
      quality: 'high',
      success: ({ tempImagePath }) => resolve(made(tempImagePath)),
      fail: () => resolve({ kind: 'refused', code: 'no_photo' }),
    });
  }).finally(() => {
    shot = undefined;
  }));

/** One picture of the album, or of the phone's own camera where ours is closed. Compressed, for the original may be HEIC. */
export const choosePhoto = (from: 'album' | 'camera'): Promise<Taken> =>
  Taro.chooseImage({ count: 1, sourceType: [from], sizeType: ['compressed'] }).then(
    ({ tempFilePaths: [path] }) => (path ? made(path) : notChosen(true)),
    ({ errMsg = '' }: { errMsg?: string }) => notChosen(/cancel/.test(errMsg)),
  );

/** Made smaller; as it is where the phone cannot. */
async function made(path: string): Promise<Taken> {
  const { width, height } = await Taro.getImageInfo({ src: path }).catch(() => ({ width: 0, height: 0 }));
  const side =
    Math.max(width, height) <= longSidePx
      ? {}
      : width > height
        ? { compressedWidth: longSidePx }
        : { compressedHeight: longSidePx };
  const smaller = await Taro.compressImage({ src: path, quality: jpegQuality, ...side }).then(
    ({ tempFilePath }) => tempFilePath,
    () => path,
  );
  return photoOf(smaller, await sizeOf(smaller));
}

const sizeOf = (filePath: string): Promise<number> =>
  new Promise((resolve) => {
    Taro.getFileSystemManager().getFileInfo({ filePath, success: ({ size }) => resolve(size), fail: () => resolve(0) });
  });

const scope = 'scope.camera';
export const cameraPermission = (): Promise<CameraPermission> =>
  Taro.getSetting().then(
    ({ authSetting: { [scope]: allowed } }) => (allowed === undefined ? 'unasked' : allowed ? 'allowed' : 'denied'),
    () => 'unasked' as const,
  );

/** Where a person can allow the camera after all; whether they did. To be called in a tap, or the platform refuses. */
export const openPermissions = (): Promise<boolean> =>
  Taro.openSetting().then(
    ({ authSetting }) => authSetting[scope] === true,
    () => false,
  );
