/** Our name for a line of a list that has no official number begins with x: it is shown to nobody and sent to nobody. */
export const isOwnNumber = (recordNo: string): boolean => recordNo.startsWith('x');
