import type { Redeemed } from '../kit/people/one-time-codes';

/** WeChat answers JSON as text/plain and always with 200; a refusal is an errcode. */
export const failed = (errcode: number, errmsg: string) => JSON.stringify({ errcode, errmsg });

export const refusedCode = ({ kind }: Redeemed) =>
  kind === 'used' ? failed(40163, 'code been used') : failed(40029, 'invalid code');
