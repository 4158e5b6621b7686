/** my.getClipboard has been withdrawn from general use: there is nothing to read (docs/platforms.md). */
export const copiedText = (): Promise<string> => Promise.resolve('');
export const canPaste: boolean = false;
