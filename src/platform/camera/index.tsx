import { Camera } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { jpegQuality, longSidePx, notChosen, photoOf } from './photo';
import type { AskCameraPermission, ChoosePhoto, OpenPermissions, Taken, TakePhoto, ViewfinderComponent } from './types';
import './viewfinder.css';

export const Viewfinder: ViewfinderComponent = ({ children, onClosed }) => (
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
export const takePhoto: TakePhoto = () =>
  (shot ??= new Promise<Taken>((resolve) => {
    Taro.createCameraContext().takePhoto({
      quality: 'high',
      success: ({ tempImagePath }) => resolve(made(tempImagePath)),
      fail: () => resolve({ kind: 'refused', code: 'no_photo' }),
    });
  }).finally(() => {
    shot = undefined;
  }));

/** Compressed, for the original may be HEIC. */
export const choosePhoto: ChoosePhoto = (from) =>
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
export const cameraPermission: AskCameraPermission = () =>
  Taro.getSetting().then(
    ({ authSetting: { [scope]: allowed } }) => (allowed === undefined ? 'unasked' : allowed ? 'allowed' : 'denied'),
    () => 'unasked' as const,
  );

export const openPermissions: OpenPermissions = () =>
  Taro.openSetting().then(
    ({ authSetting }) => authSetting[scope] === true,
    () => false,
  );
