declare const whole: unique symbol;
declare const positive: unique symbol;
/** Whole fen (1/100 yuan), negative where money leaves: what a ledger and a comparison of books hold. */
export type SignedFen = number & { readonly [whole]: 'fen' };
/** Whole fen, never a fraction, never negative: what a fine, a payment or a refund is. */
export type Fen = SignedFen & { readonly [positive]: 'fen' };

/** @throws RangeError when the number is not a whole, safe, non-negative count of fen. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`not whole fen: ${amount}`);
  return amount as Fen;
}

/** @throws RangeError when the number is not a whole, safe count of fen. */
export function signedFen(amount: number): SignedFen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not whole fen: ${amount}`);
  return amount as SignedFen;
}

/** So many percent of an amount; a part of a fen is dropped, in the payer's favour. */
export const percentDown = (amount: Fen, percent: number): Fen => fen(Math.floor((amount * percent) / 100));

export const addFen = (amounts: readonly Fen[]): Fen => fen(amounts.reduce<number>((sum, amount) => sum + amount, 0));

export const minFen = (a: Fen, b: Fen): Fen => (a < b ? a : b);

/** "200" for 20000 fen, "200.50" for 20050: what people read. */
export function yuanText(amount: Fen): string {
  const cents = amount % 100;
  const yuan = String((amount - cents) / 100).replace(/\B(?=(\d{3})+$)/g, ',');
  return cents === 0 ? yuan : `${yuan}.${String(cents).padStart(2, '0')}`;
}

/** "200.00": the yuan text of gateways and bills. */
export function yuanExact(amount: Fen): string {
  const cents = amount % 100;
  return `${(amount - cents) / 100}.${String(cents).padStart(2, '0')}`;
}

/** "200.00" or "200" to 20000 fen; undefined for anything that is not an amount of at most two decimals. */
export function fenFromYuan(text: string): Fen | undefined {
  const parts = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text);
  if (!parts) return undefined;
  return fen(Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')));
}
