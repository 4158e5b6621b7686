import { useState } from 'react';
import type { Objected, Objectable } from '#contract/violations';
import { fetchViolation, objectToViolation } from '../../../api/violations';
import { useAct } from '../../../features/screen/use-act';
import { forgetDrafts, useDraft } from '../../../features/screen/use-draft';
import { useLoaded } from '../../../features/screen/use-loaded';
import { useParams } from '../../../features/screen/use-params';

export type Ground = Objectable['grounds'][number]['ground'];

/** The ground may come with the entry, from what looked odd. What was typed outlives a refusal and the page. */
export function useObject() {
  const { id = '', ground: given } = useParams();
  const { value: violation, failure, reload } = useLoaded(() => fetchViolation(id));
  const [ground, choose] = useDraft(`ground-${id}`, given);
  const [statement, setStatement] = useDraft(`object-${id}`);
  const [filed, setFiled] = useState<Objected>();
  const { act, busy, failure: refused } = useAct();
  // A ground that a link made up, or an older draft, is one of those offered or none.
  const chosen = violation?.objectable?.grounds.find((one) => one.ground === ground)?.ground;
  const send = () =>
    act(async () => {
      if (!chosen) return;
      setFiled(await objectToViolation(id, { ground: chosen, statement }));
      forgetDrafts(`object-${id}`, `ground-${id}`);
    });
  return { violation, failure, reload, chosen, choose, statement, setStatement, filed, send, busy, refused };
}
