declare const unit: unique symbol;
/** Whole fen (1/100 yuan). Never a fraction, never negative but in a ledger. */
export type Fen = number & { readonly [unit]?: 'fen' };

/** @throws RangeError when the number is not a whole, safe, non-negative count of fen. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`not whole fen: ${amount}`);
  return amount as Fen;
}

export const addFen = (amounts: readonly number[]): Fen => fen(amounts.reduce((sum, a) => sum + a, 0));

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
