import { useRef, useState } from 'react';
import type { ApiError } from '../../api/http';
import { wordsFor } from '../../i18n/refusal';

export type Failure = { text: string; field: string | undefined; code: string };

/** Runs one act at a time: a second tap while the first is under way does nothing. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const running = useRef(false);

  async function act(work: () => Promise<void>): Promise<void> {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      const { field, code = 'internal' } = error as Partial<ApiError>;
      setFailure({ text: wordsFor(error), field, code });
    }
    running.current = false;
    setBusy(false);
  }
  return { act, busy, failure, clear: () => setFailure(undefined) };
}
