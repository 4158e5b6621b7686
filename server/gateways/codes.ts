import type { Meaning } from '../payments/gateway';

/** What one call may be refused with, as its document lists it. */
export type CodeTable = { document: string; meanings: Readonly<Record<string, Meaning>> };
type Listed = Partial<Record<Meaning, readonly string[]>>;

/** A table out of lists by meaning; a later list overrules an earlier one. */
export const codeTable = (document: string, ...lists: readonly Listed[]): CodeTable => ({
  document,
  meanings: Object.fromEntries(
    lists.flatMap((list) =>
      (Object.entries(list) as [Meaning, readonly string[]][]).flatMap(([meaning, codes]) =>
        codes.map((code) => [code, meaning] as const),
      ),
    ),
  ),
});
