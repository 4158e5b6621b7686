import { ownScripts, type Package } from '../package';

/**
 * The interfaces that touch something of a person's, by the key that WeChat's privacy guide has for them
 * (developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html); Alipay asks for the same by name.
 */
const byKey: Record<string, readonly string[]> = {
  UserInfo: ['getUserInfo', 'getUserProfile'],
  PhoneNumber: ['getPhoneNumber', 'getRealtimePhoneNumber'],
  Location: [
    'getLocation',
    'getFuzzyLocation',
    'chooseLocation',
    'choosePoi',
    'onLocationChange',
    'startLocationUpdate',
    'startLocationUpdateBackground',
  ],
  Address: ['chooseAddress'],
  Invoice: ['chooseInvoiceTitle', 'chooseInvoice'],
  RunData: ['getWeRunData'],
  Record: ['startRecord', 'getRecorderManager', 'joinVoIPChat'],
  Album: ['chooseImage', 'chooseMedia', 'chooseVideo'],
  Camera: ['createCameraContext', 'createLivePusherContext', 'createVKSession', 'startFacialRecognitionVerify'],
  AlbumWriteOnly: ['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum'],
  BlueTooth: ['openBluetoothAdapter', 'createBLEPeripheralServer'],
  Contact: ['addPhoneContact', 'chooseContact'],
  Calendar: ['addPhoneCalendar', 'addPhoneRepeatCalendar'],
  Clipboard: ['getClipboardData', 'setClipboardData'],
  MessageFile: ['chooseMessageFile'],
  LicensePlate: ['chooseLicensePlate'],
  Sensor: ['startAccelerometer', 'startCompass', 'startGyroscope', 'startDeviceMotionListening'],
};
export const privateInterfaces: readonly string[] = Object.values(byKey).flat();
export const keyOf = (name: string): string =>
  Object.keys(byKey).find((key) => byKey[key]!.includes(name)) ?? 'unknown';

/** The private interfaces that our own code calls, each with the files that call it. */
export function callsIn(built: Package): Map<string, string[]> {
  const scripts = ownScripts(built);
  const calls = privateInterfaces.map((name): [string, string[]] => [
    name,
    scripts.filter(({ text }) => new RegExp(`\\.${name}\\b`).test(text)).map((file) => file.name),
  ]);
  return new Map(calls.filter(([, files]) => files.length > 0));
}

/** Named anywhere in the package, by the framework too: the platforms' detection reads no further than the name. */
export const namesIn = ({ files }: Package): string[] =>
  privateInterfaces.filter((name) =>
    files.some((file) => file.name.endsWith('.js') && new RegExp(`\\b${name}\\b`).test(file.text)),
  );
