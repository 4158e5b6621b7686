/** shared: the person sends it to a chat. copied: it is in the clipboard. offered: the browser has it, which does not say what it did. */
export type HandedOver = 'shared' | 'copied' | 'offered' | 'failed';
/** Gives the person a text of theirs, as a file where the platform lets an app do that. */
export type HandOver = (file: { name: string; text: string }) => Promise<HandedOver>;
