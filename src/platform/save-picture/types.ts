export type Drawing = { title: string; lines: readonly (readonly [string, string])[]; note: string };
/** Draws and saves; false when the permission was refused or the platform failed. */
export type SavePicture = (canvasId: string, drawing: Drawing) => Promise<boolean>;
