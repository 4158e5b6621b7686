import { Camera } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { attempt, within } from '../attempt';
import { eachMade, noPhoto, notChosen, onePhoto, patienceMs, photoOf } from './photo';
import type {
  AskCameraPermission,
  CameraPermission,
  ChoosePhoto,
  ChoosePhotos,
  OpenPermissions,
  Taken,
  TakePhoto,
  ViewfinderComponent,
} from './types';
import './viewfinder.css';

type Callbacks<T> = { success: (value: T) => void; fail: () => void };
type Settings = { authSetting: { camera?: boolean } };
type CameraContext = { takePhoto(options: { quality: string } & Callbacks<{ tempImagePath: string }>): void };
declare const my: {
  createCameraContext(id: string): CameraContext;
  compressImage(options: { apFilePaths: string[]; compressLevel: number } & Callbacks<{ apFilePaths: string[] }>): void;
  getFileInfo(options: { apFilePath: string } & Callbacks<{ size: number }>): void;
  getSetting(options: Callbacks<Settings>): void;
  openSetting(options: Callbacks<Settings>): void;
};

/** Its pictures have 720 lines unless more are asked for: too few for small print. */
export const Viewfinder: ViewfinderComponent = ({ children, onClosed }) => (
  <Camera
    className="viewfinder t-viewfinder"
    id="viewfinder"
    outputDimension="1080P"
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
      my.createCameraContext('viewfinder').takePhoto({
        quality: 'high',
        success: ({ tempImagePath }) => resolve(made(tempImagePath)),
        fail: () => resolve(noPhoto),
      });
    }),
  ));

const wasLeft = 11;
export const choosePhotos: ChoosePhotos = (from, most) =>
  attempt(() => Taro.chooseImage({ count: most, sourceType: [from], sizeType: ['compressed'] })).then(
    ({ tempFilePaths }) => eachMade(tempFilePaths, from, made),
    ({ error }: { error?: number }) => [notChosen(error === wasLeft, from)],
  );
export const choosePhoto: ChoosePhoto = (from) => choosePhotos(from, 1).then(([one]) => one!);

/** Alipay takes no size in pixels: its high quality first, and the next one below where that is still too much. */
async function made(path: string): Promise<Taken> {
  const high = await compressed(path, 2);
  const photo = photoOf(high, await sizeOf(high));
  if (photo.kind === 'photo') return photo;
  const medium = await compressed(path, 1);
  return photoOf(medium, await sizeOf(medium));
}

/** What the platform says to a call that no person has to answer; otherwise: when it throws, lacks the call or never says. */
const told = <T,>(otherwise: T, ask: (resolve: (value: T) => void) => void): Promise<T> =>
  within(
    patienceMs,
    new Promise<T>(ask).catch(() => otherwise),
    () => otherwise,
  );

const compressed = (path: string, compressLevel: number): Promise<string> =>
  told(path, (resolve) =>
    my.compressImage({
      apFilePaths: [path],
      compressLevel,
      success: ({ apFilePaths }) => resolve(apFilePaths[0] ?? path),
      fail: () => resolve(path),
    }),
  );
const sizeOf = (apFilePath: string): Promise<number> =>
  told(0, (resolve) => my.getFileInfo({ apFilePath, success: ({ size }) => resolve(size), fail: () => resolve(0) }));

export const cameraPermission: AskCameraPermission = () =>
  told<CameraPermission>('unasked', (resolve) =>
    my.getSetting({
      success: ({ authSetting: { camera } }) =>
        resolve(camera === undefined ? 'unasked' : camera ? 'allowed' : 'denied'),
      fail: () => resolve('unasked'),
    }),
  );
export const openPermissions: OpenPermissions = () =>
  new Promise<boolean>((resolve) => {
    my.openSetting({ success: ({ authSetting }) => resolve(authSetting.camera === true), fail: () => resolve(false) });
  }).catch(() => false);
