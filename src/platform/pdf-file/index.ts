/** At the end of the address of a file that is no picture: what follows the sign of a fragment is asked of nobody. */
const sign = '#pdf';

/** Where the chosen file lies, told apart from a photo. */
export const asFile = (path: string): string => path + sign;
/** As the platform knows it, without the sign. */
export const addressOf = (path: string): string => (isFile(path) ? path.slice(0, -sign.length) : path);
/** Of which a phone shows no picture. */
export const isFile = (path: string): boolean => path.endsWith(sign);
