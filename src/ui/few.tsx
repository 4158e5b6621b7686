import { useState, type ReactNode } from 'react';
import { Button } from './button';

type Props<T> = { of: readonly T[]; more: string; children: (one: T, index: number) => ReactNode };

const [atFirst, atOnce] = [4, 6];

/** A few at a time: a page stays well under the platforms' limits of nodes and bytes, however much there is to show. */
export function Few<T>({ of, more, children }: Props<T>) {
  const [shown, show] = useState(atFirst);
  return (
    <>
      {of.slice(0, shown).map(children)}
      {of.length > shown && <Button kind="quiet" className="t-more" label={more} onTap={() => show(shown + atOnce)} />}
    </>
  );
}
