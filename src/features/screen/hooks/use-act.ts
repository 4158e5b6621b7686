import { useDidShow } from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { ApiError } from '../../../api/http';
import { signInAgain } from '../../../api/session';
import { preferences } from '../../../i18n/language';
import { addRefusals, wordsFor } from '../../../i18n/refusal';
import { acts } from '../../../i18n/topics/acts';
import { screen } from '../../../i18n/topics/screen';
import { confirmed } from '../../../platform/dialogs';

addRefusals(acts);

/** What an act gives back that leads to another page. */
const left = 'left';
export function leave(go: () => void): typeof left {
  go();
  return left;
}

/** A page that does not come has been told of by then, and its button is there again. */
const longestLeavingMs = 6000;

/** Whoever signed out meanwhile, in another window too, is asked: signing in goes on with the act. */
const signedInAgain =
  <T>(work: () => Promise<T>) =>
  (error: unknown): Promise<T> => {
    if ((error as Partial<ApiError>).code !== 'signed_out') throw error;
    const { signIn: confirmText, later: cancelText } = screen[preferences().language];
    return confirmed({ content: wordsFor(error), confirmText, cancelText }).then((isWanted) => {
      if (!isWanted) throw error;
      signInAgain();
      return work();
    });
  };

export type Failure = { text: string; field: string | undefined; code: string };

/**
 * Runs one act at a time: a second tap while the first is under way does nothing. One that ends in `left` has led to another page
 * and is under way until this one is gone, or is seen again. free: for an act that led out of the app and may never be answered;
 * what still comes of it is not heard.
 */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const running = useRef<object>();
  const hasLeft = useRef(false);

  async function act(work: () => Promise<typeof left | undefined | void>): Promise<void> {
    if (running.current) return;
    const mine = {};
    running.current = mine;
    setBusy(true);
    setFailure(undefined);
    let failed: Failure | undefined;
    try {
      hasLeft.current = (await work().catch(signedInAgain(work))) === left;
    } catch (error) {
      const { field, code = 'internal' } = error as Partial<ApiError>;
      failed = { text: wordsFor(error), field, code };
    }
    if (running.current !== mine) return;
    setFailure(failed);
    if (hasLeft.current) setTimeout(() => hasLeft.current && running.current === mine && free(), longestLeavingMs);
    else free();
  }
  function free(): void {
    running.current = undefined;
    setBusy(false);
    hasLeft.current = false;
  }
  useDidShow(() => {
    if (hasLeft.current) free();
  });
  return { act, busy, failure, free, clear: () => setFailure(undefined) };
}
