/** What came of taking or choosing a picture. left: the person went back without one. */
export type Taken = { kind: 'photo'; path: string } | { kind: 'left' } | { kind: 'refused'; code: PhotoRefusal };
export type PhotoRefusal = 'no_photo' | 'no_album' | 'too_large' | 'not_a_picture';
/** unasked: neither allowed nor denied; it may be asked again by opening the camera. */
export type CameraPermission = 'allowed' | 'denied' | 'unasked';

/** The service works on pictures of this size: more pixels only take longer to send. */
export const longSidePx = 1920;
export const largestBytes = 8 * 1024 * 1024;
export const jpegQuality = 85;

/** Each platform tells leaving from failing in words or a code of its own. */
export const notChosen = (wasLeft: boolean): Taken =>
  wasLeft ? { kind: 'left' } : { kind: 'refused', code: 'no_album' };
export const photoOf = (path: string, bytes = 0): Taken =>
  bytes > largestBytes ? { kind: 'refused', code: 'too_large' } : { kind: 'photo', path };
