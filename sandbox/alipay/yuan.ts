/** Alipay speaks of money as yuan in text, with two decimals. */
export const yuanOf = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

/** Undefined for what Alipay refuses: not a number, more than two decimals, or nothing at all. */
export function fenOf(yuan: unknown): number | undefined {
  const found = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(
    typeof yuan === 'number' ? String(yuan) : typeof yuan === 'string' ? yuan : '',
  );
  if (!found) return undefined;
  const fen = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return fen > 0 ? fen : undefined;
}
