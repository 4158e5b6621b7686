import { startingWith } from './starting-with';

const mark = '?';

/** A refund of which nobody has told the number bears its order's under a mark, in a bill's line as in our books. */
export const unnamedRefund = (outTradeNo: string): string => `${mark}${outTradeNo}`;

export const isUnnamed = (refundNo: string): boolean => refundNo.startsWith(mark);

/** @param refundNo of an unnamed refund of a bill's line */
export const orderOfUnnamed = (refundNo: string): string => refundNo.slice(mark.length);

/** In SQL's LIKE: one of them, and what a text says of one. */
export const likeUnnamed = startingWith(mark);
export const saidOfUnnamed = (before: string): string => startingWith(before + mark);
