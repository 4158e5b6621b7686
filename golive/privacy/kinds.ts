/** What of a person's is handled, by the names under which src/i18n/(language)/policy.ts says what for and how long. */
export type Kind =
  | 'plate'
  | 'vehicle'
  | 'licence'
  | 'decision'
  | 'payment'
  | 'objection'
  | 'report'
  | 'name'
  | 'camera'
  | 'album'
  | 'chat'
  | 'saving'
  | 'clipboard'
  | 'place'
  | 'account'
  | 'faults';

/** A private interface of a platform, and what it is called for. One that is not here has no purpose, and breaks the check. */
const interfaces: Record<string, Kind> = {
  createCameraContext: 'camera',
  chooseImage: 'album',
  chooseMessageFile: 'chat',
  saveImageToPhotosAlbum: 'saving',
  getFuzzyLocation: 'place',
  getLocation: 'place',
  getClipboardData: 'clipboard',
  setClipboardData: 'clipboard',
};
export const kindOfInterface = (name: string): Kind | undefined => interfaces[name];
