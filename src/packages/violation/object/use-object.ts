import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Objected, Objectable } from '#contract/violations';
import { fetchViolation, objectToViolation } from '../../../api/violations';
import { useAct } from '../../../features/screen/use-act';
import { forgetDrafts, useDraft } from '../../../features/screen/use-draft';
import { useLoaded } from '../../../features/screen/use-loaded';

export type Ground = Objectable['grounds'][number]['ground'];

/** The ground may come with the entry, from what looked odd. What was typed outlives a refusal and the page. */
export function useObject() {
  const { id = '', ground: given } = useRouter().params;
  const { value: violation, failure, reload } = useLoaded(() => fetchViolation(id));
  const [chosen, choose] = useState(given as Ground | undefined);
  const [statement, setStatement] = useDraft(`object-${id}`);
  const [filed, setFiled] = useState<Objected>();
  const { act, busy, failure: refused } = useAct();
  const send = () =>
    act(async () => {
      if (!chosen) return;
      setFiled(await objectToViolation(id, { ground: chosen, statement }));
      forgetDrafts(`object-${id}`);
    });
  return { violation, failure, reload, chosen, choose, statement, setStatement, filed, send, busy, refused };
}
