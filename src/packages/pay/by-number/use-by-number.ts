import { useDidShow, useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { Decision } from '#contract/decisions';
import { lookUpDecision } from '../../../api/decisions';
import { useHandedOver } from '../../../features/papers/handed-over';
import { useAct } from '../../../features/screen/use-act';
import { forgetDrafts, useDraft } from '../../../features/screen/use-draft';
import { numberFault, numberIn } from '../../../features/typing/typed-number';
import { useWords } from '../../../i18n/language';
import { pay } from '../../../i18n/topics/pay';

/** The decision of a number, and what is wrong with the number or with asking for it. */
function useDecision() {
  const w = useWords(pay);
  const [decision, setDecision] = useState<Decision>();
  const [fault, setFault] = useState<string>();
  const { act, busy, failure } = useAct();
  const lookUp = (text: string) => {
    const wrong = numberFault(text);
    if (wrong) return setFault(w.numberFault(wrong));
    return void act(async () => {
      setDecision(await lookUpDecision(text));
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
  const [number, setNumber] = useDraft('number', numberIn(decodeURIComponent(given)));
  const { decision, fault, busy, lookUp, forget } = useDecision();

  function type(text: string): void {
    const digits = numberIn(text);
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
    number,
    decision,
    busy,
    fault,
    type,
    lookUp: () => lookUp(number),
  };
}
