import { useState } from 'react';
import type { OwnData } from '#contract/own-data';
import { eraseOwnData, fetchOwnData } from '../../../api/own-data';
import { useAct } from '../../../features/screen/hooks/use-act';
import { useLoaded } from '../../../features/screen/hooks/use-loaded';
import { kept as words } from '../../../i18n/topics/kept';
import { useWords } from '../../../i18n/language';
import { confirmed, tell } from '../../../platform/dialogs';
import { handOver } from '../../../platform/hand-over';

/** Everything that is kept, in one file; or nothing any more. keptPayments: how many were kept when all else was deleted. */
export function useOwnData() {
  const w = useWords(words);
  const { act, busy, failure } = useAct();
  const [keptPayments, keep] = useState<number>();
  const loaded = useLoaded<OwnData | undefined>(async () => (keptPayments === undefined ? fetchOwnData() : undefined));

  async function take(data: OwnData): Promise<void> {
    const text = JSON.stringify(data, null, 2);
    tell(w.taken[await handOver({ name: `fadan-${data.madeAt.slice(0, 10)}.json`, text })]);
  }
  const erase = () =>
    act(async () => {
      const question = { title: w.erase, content: w.eraseAsk, confirmText: w.eraseYes, cancelText: w.eraseNo };
      if (await confirmed(question)) keep(await eraseOwnData());
    });
  return { ...loaded, take, erase, busy, refusal: failure, keptPayments };
}
