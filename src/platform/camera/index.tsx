import { Camera } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { attempt, within } from '../attempt';
import { eachMade, jpegQuality, longSidePx, noPhoto, notChosen, onePhoto, patienceMs, photoOf } from './photo';
import type {
  AskCameraPermission,
  ChoosePhoto,
  ChoosePhotos,
  OpenPermissions,
  Taken,
  TakePhoto,
  ViewfinderComponent,
} from './types';
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

const ended = (taking: Promise<Taken>): Promise<Taken> =>
  onePhoto(taking).finally(() => {
    shot = undefined;
  });
let shot: Promise<Taken> | undefined;
export const takePhoto: TakePhoto = () =>
  (shot ??= ended(
    new Promise<Taken>((resolve) => {
      Taro.createCameraContext().takePhoto({
        quality: 'high',
        success: ({ tempImagePath }) => resolve(made(tempImagePath)),
        fail: () => resolve(noPhoto),
      });
    }),
  ));

/** Compressed, for the original may be HEIC. */
export const choosePhotos: ChoosePhotos = (from, most) =>
  attempt(() => Taro.chooseImage({ count: most, sourceType: [from], sizeType: ['compressed'] })).then(
    ({ tempFilePaths }) => eachMade(tempFilePaths, from, made),
    ({ errMsg = '' }: { errMsg?: string }) => [notChosen(/cancel/.test(errMsg), from)],
  );
export const choosePhoto: ChoosePhoto = (from) => choosePhotos(from, 1).then(([one]) => one!);

/** Made smaller; as it is where the phone cannot. */
async function made(path: string): Promise<Taken> {
  const unknown = { width: 0, height: 0 };
  const told = attempt<{ width: number; height: number }>(() => Taro.getImageInfo({ src: path })).catch(() => unknown);
  const { width, height } = await within(patienceMs, told, () => unknown);
  const side =
    Math.max(width, height) <= longSidePx
      ? {}
      : width > height
        ? { compressedWidth: longSidePx }
        : { compressedHeight: longSidePx };
  const compressed = attempt(() => Taro.compressImage({ src: path, quality: jpegQuality, ...side })).then(
    ({ tempFilePath }) => tempFilePath,
    () => path,
  );
  const smaller = await within(patienceMs, compressed, () => path);
  return photoOf(smaller, await sizeOf(smaller));
}

const sizeOf = (filePath: string): Promise<number> =>
  within(
    patienceMs,
    new Promise<number>((resolve) => {
      const fail = () => resolve(0);
      Taro.getFileSystemManager().getFileInfo({ filePath, success: ({ size }) => resolve(size), fail });
    }).catch(() => 0),
    () => 0,
  );

const scope = 'scope.camera';
export const cameraPermission: AskCameraPermission = () =>
  within(
    patienceMs,
    attempt(() => Taro.getSetting()).then(
      ({ authSetting: { [scope]: allowed } }) => (allowed === undefined ? 'unasked' : allowed ? 'allowed' : 'denied'),
      () => 'unasked' as const,
    ),
    () => 'unasked' as const,
  );

export const openPermissions: OpenPermissions = () =>
  attempt(() => Taro.openSetting()).then(
    ({ authSetting }) => authSetting[scope] === true,
    () => false,
  );
