import { useDidShow, useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { Decision } from '#contract/decisions';
import { groupsOfFour, parseDecisionNumber } from '#domain/decision-number';
import { lookUpDecision } from '../../../api/decisions';
import { useHandedOver } from '../../../features/papers/handed-over';
import { useAct } from '../../../features/screen/use-act';
import { forgetDrafts, useDraft } from '../../../features/screen/use-draft';
import { wordsFor } from '../../../i18n/refusal';

const digitsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^0-9A-Za-z]/g, '')
    .slice(0, 18);

/** The decision of a number, and what is wrong with the number or with asking for it. */
function useDecision() {
  const [decision, setDecision] = useState<Decision>();
  const [fault, setFault] = useState<string>();
  const { act, busy, failure } = useAct();
  const lookUp = (text: string) => {
    const parsed = parseDecisionNumber(text);
    if (!parsed.ok) return setFault(wordsFor(parsed.error));
    return void act(async () => {
      setDecision(await lookUpDecision(parsed.value));
      forgetDrafts('number');
    });
  };
  const forget = () => {
    setFault(undefined);
    setDecision(undefined);
  };
  // Back from the treasury's cashier, which says nothing: the service is asked.
  useDidShow(() => {
    if (decision?.status === 'at_treasury') lookUp(decision.number);
  });
  return { decision, fault: fault ?? failure?.text, busy, lookUp, forget };
}

/**
 * The number is looked up before anything else: at once when all sixteen digits are in, by the button when there are fifteen.
 * One that was read off a photo and is being mended waits for the button, for it has sixteen digits all the while.
 */
export function useByNumber() {
  const { no: given = '', edit } = useRouter().params;
  const { photo, on } = useHandedOver();
  const [number, setNumber] = useDraft('number', digitsOf(decodeURIComponent(given)));
  const { decision, fault, busy, lookUp, forget } = useDecision();

  function type(text: string): void {
    const digits = digitsOf(text);
    if (digits === number) return;
    setNumber(digits);
    forget();
    if (digits.length === 16 && !edit) lookUp(digits);
  }
  const isMeant = photo ? given !== '' && !edit : !edit; // beside a photo an older draft may be another paper's
  useEffect(() => {
    if (number.length >= 15 && isMeant) lookUp(number);
  }, []); // eslint-disable-line react-hooks/exhaustive-deps -- the number that came with the entry
  return {
    photo,
    read: on('decisionNumber'),
    shown: groupsOfFour(number),
    number,
    decision,
    busy,
    fault,
    type,
    lookUp: () => lookUp(number),
  };
}
