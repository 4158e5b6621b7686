import { useDidHide } from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { Objection } from '#contract/objections';
import { openObjection, saveDraft } from '../../../api/objections';
import type { Ground } from './use-object';

/** savedAt: hours and minutes. isUnsaved: the last try did not reach the service. */
export type Kept = {
  opened: () => Promise<string>;
  save: (ground?: Ground) => void;
  savedAt: string | undefined;
  isUnsaved: boolean;
};

const minute = (at: Date): string =>
  `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;

/** The draft at the service: begun with the first thing that is worth keeping, saved with each step and when the app is left. */
export function useKeptDraft(
  violationId: string,
  draft: Objection | undefined,
  now: { ground: Ground | undefined; statement: string },
): Kept {
  const opening = useRef<Promise<string> | undefined>(draft && Promise.resolve(draft.id));
  const latest = useRef(now);
  latest.current = now;
  const [saved, note] = useState<{ at?: string; isUnsaved: boolean }>({ isUnsaved: false });

  /** One draft for a record, however many taps ask for it; a try that failed is made anew. */
  function opened(): Promise<string> {
    opening.current ??= openObjection(violationId).then(({ id }) => id);
    opening.current.catch(() => {
      opening.current = undefined;
    });
    return opening.current;
  }
  function save(ground = latest.current.ground): void {
    if (!ground) return;
    opened()
      .then((id) => saveDraft(id, { ground, statement: latest.current.statement }))
      .then(
        () => note({ at: minute(new Date()), isUnsaved: false }),
        () => note({ isUnsaved: true }),
      );
  }
  useDidHide(() => save());
  return { opened, save: (ground) => save(ground), savedAt: saved.at, isUnsaved: saved.isUnsaved };
}
