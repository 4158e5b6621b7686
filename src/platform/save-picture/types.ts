export type Drawing = { title: string; lines: readonly (readonly [string, string])[]; note: string };
/**
 * saved: it is in the album. offered: handed to the browser, which does not say what it did. left: the person did not want it.
 * denied: the album is closed to us until it is opened in the settings. failed: the platform could not.
 */
export type Saved = 'saved' | 'offered' | 'left' | 'denied' | 'failed';
export type SavePicture = (canvasId: string, drawing: Drawing) => Promise<Saved>;
