import { useState } from 'react';
import type { Objectable, Violation } from '#contract/violations';
import type { Objection } from '#contract/objections';
import type { ApiError } from '../../../api/http';
import { fetchObjection, fileObjection } from '../../../api/objections';
import { fetchViolation } from '../../../api/violations';
import { usePictures } from '../../../features/evidence/use-pictures';
import { useAct } from '../../../features/screen/hooks/use-act';
import { forgetDrafts, useDraft } from '../../../features/screen/hooks/use-draft';
import { useParams } from '../../../features/screen/hooks/use-params';
import { useKeptDraft } from './use-kept-draft';

export type Ground = Objectable['grounds'][number]['ground'];
/** One question a screen; what was answered is shown before it is sent. */
export const steps = ['ground', 'pictures', 'statement', 'check'] as const;
export type Step = (typeof steps)[number];

export type ToObject = { violation: Violation; draft: Objection | undefined };

/** The record, and what was begun about it. */
export async function loadToObject(id: string): Promise<ToObject> {
  const violation = await fetchViolation(id);
  const own = violation.ownObjection;
  const isBegun = own?.state === 'draft' && violation.objectable;
  return { violation, draft: isBegun ? await fetchObjection(own.id) : undefined };
}

/**
 * The ground may come with the entry, from what looked odd. What was typed stays on the phone at once and at the service with each step:
 * it outlives a refusal, the page and the phone.
 */
export function useObject({ violation, draft }: ToObject) {
  const { id } = violation;
  const { ground: given } = useParams();
  const [ground, setGround] = useDraft(`ground-${id}`, given ?? draft?.ground ?? '');
  const [statement, setStatement] = useDraft(`object-${id}`, '', draft?.statement);
  const [filed, setFiled] = useState<Objection>();
  const [gone, go] = useState<Step>();
  const { act, busy, failure: refused } = useAct();
  // A ground that a link made up, or an older draft, is one of those offered or none.
  const chosen = violation.objectable?.grounds.find((one) => one.ground === ground)?.ground;
  const kept = useKeptDraft(violation.id, draft, { ground: chosen, statement });
  const pictures = usePictures({ objectionId: kept.opened, known: draft?.evidence ?? [] });
  const goTo = (step: Step) => {
    go(step);
    kept.save();
  };
  const choose = (one: Ground) => {
    setGround(one);
    go('pictures');
    kept.save(one);
  };
  const send = () =>
    act(async () => {
      if (!chosen) return;
      const said = { ground: chosen, statement, pictures: pictures.ready };
      setFiled(await fileObjection(await kept.opened(), said).catch(backToTheFault));
      forgetDrafts(`object-${id}`, `ground-${id}`);
    });
  /** What was refused is mended where it was written. */
  function backToTheFault(error: unknown): never {
    const { field } = error as Partial<ApiError>;
    if (field === 'statement') go('statement');
    if (field === 'pictures') go('pictures');
    throw error;
  }
  // Whoever comes with a ground, or comes back to one, goes on from there.
  const step: Step = !chosen ? 'ground' : (gone ?? 'pictures');
  return { violation, chosen, choose, statement, setStatement, filed, send, busy, refused, step, goTo, pictures, kept };
}
export type Objecting = ReturnType<typeof useObject>;
