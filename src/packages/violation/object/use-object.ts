import { useState } from 'react';
import type { Objected, Objectable } from '#contract/violations';
import type { ApiError } from '../../../api/http';
import { fetchViolation, objectToViolation } from '../../../api/violations';
import { useAct } from '../../../features/screen/use-act';
import { forgetDrafts, useDraft } from '../../../features/screen/use-draft';
import { useLoaded } from '../../../features/screen/use-loaded';
import { useParams } from '../../../features/screen/use-params';

export type Ground = Objectable['grounds'][number]['ground'];
/** One question a screen; what was answered is shown before it is sent. */
export const steps = ['ground', 'statement', 'check'] as const;
export type Step = (typeof steps)[number];

/** What the service takes. A keyboard is not stopped there: the letters of a word that is being composed would count. */
const longest = 500;
export const roomToType = longest + 100;
export const overBy = (statement: string): number => Math.max(0, [...statement].length - longest);

/** The ground may come with the entry, from what looked odd. What was typed outlives a refusal and the page. */
export function useObject() {
  const { id = '', ground: given } = useParams();
  const { value: violation, failure, reload } = useLoaded(() => fetchViolation(id));
  const [ground, setGround] = useDraft(`ground-${id}`, given);
  const [statement, setStatement] = useDraft(`object-${id}`);
  const [filed, setFiled] = useState<Objected>();
  const [gone, goTo] = useState<Step>();
  const { act, busy, failure: refused } = useAct();
  // A ground that a link made up, or an older draft, is one of those offered or none.
  const chosen = violation?.objectable?.grounds.find((one) => one.ground === ground)?.ground;
  const choose = (one: Ground) => {
    setGround(one);
    goTo('statement');
  };
  const send = () =>
    act(async () => {
      if (!chosen) return;
      setFiled(await objectToViolation(id, { ground: chosen, statement }).catch(backToTheFault));
      forgetDrafts(`object-${id}`, `ground-${id}`);
    });
  /** What was refused is mended where it was written. */
  function backToTheFault(error: unknown): never {
    if ((error as Partial<ApiError>).field === 'statement') goTo('statement');
    throw error;
  }
  // Whoever comes with a ground, or comes back to one, goes on from there.
  const step: Step = !chosen ? 'ground' : (gone ?? 'statement');
  return {
    violation,
    failure,
    reload,
    chosen,
    choose,
    statement,
    setStatement,
    filed,
    send,
    busy,
    refused,
    step,
    goTo,
  };
}
