import { useRef, useState } from 'react';
import type { ApiError } from '../../api/http';
import { wordsFor } from '../../i18n/refusal';

export type Failure = { text: string; field: string | undefined; code: string };

/**
 * Runs one act at a time: a second tap while the first is under way does nothing. free: for an act that led out of the app and may
 * never be answered; what still comes of it is not heard.
 */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const running = useRef<object>();

  async function act(work: () => Promise<void>): Promise<void> {
    if (running.current) return;
    const mine = {};
    running.current = mine;
    setBusy(true);
    setFailure(undefined);
    let failed: Failure | undefined;
    try {
      await work();
    } catch (error) {
      const { field, code = 'internal' } = error as Partial<ApiError>;
      failed = { text: wordsFor(error), field, code };
    }
    if (running.current !== mine) return;
    setFailure(failed);
    free();
  }
  function free(): void {
    running.current = undefined;
    setBusy(false);
  }
  return { act, busy, failure, free, clear: () => setFailure(undefined) };
}
