import { useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { Decision } from '#contract/decisions';
import { groupsOfFour } from '#domain/input/decision-number';
import { lookUpDecision } from '../../../api/decisions';
import { useHandedOver } from '../../../features/papers/handed-over';
import { useAct } from '../../../features/screen/hooks/use-act';
import { forgetDrafts, useDraft } from '../../../features/screen/hooks/use-draft';
import { useParams } from '../../../features/screen/hooks/use-params';
import { isOneKey, numberFault, numberIn } from '../../../features/typing/typed-number';
import { useWords } from '../../../i18n/language';
import { pay } from '../../../i18n/topics/pay';

/** The decision of a number, and what is wrong with the number or with asking for it. */
function useDecision() {
  const w = useWords(pay);
  const [decision, setDecision] = useState<Decision>();
  const [fault, setFault] = useState<string>();
  const { act, busy, failure, free, clear } = useAct();
  const lookUp = (text: string, typed = text) => {
    const wrong = numberFault(text, typed);
    if (wrong) return setFault(w.numberFault(wrong));
    return void act(async () => {
      const mine = (turn.current += 1);
      const found = await lookUpDecision(text);
      if (turn.current !== mine) return;
      setDecision(found);
      forgetDrafts('number');
    });
  };
  const turn = useRef(0);
  /** Another number by now: the answer to the one before is not heard any more. */
  const forget = () => {
    turn.current += 1;
    free();
    clear();
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
 * The number is looked up before anything else: at once when the sixteenth digit has been typed after the others or all have been
 * pasted, by the button when there are fifteen. Whoever mends a number in its middle, or one that was read off a photo, has sixteen
 * digits all the while: that waits for the button. The field shows what was typed as it was typed; rewriting it would move the caret.
 */
export function useByNumber() {
  const { no: given = '', edit } = useParams();
  const { photo, on } = useHandedOver();
  const [text, setText] = useDraft('number', groupsOfFour(numberIn(given)));
  const { decision, fault, busy, lookUp, forget } = useDecision();
  const isMended = useRef(edit !== undefined);
  const number = numberIn(text);

  function type(next: string): void {
    const digits = numberIn(next);
    setText(next);
    if (digits === number) return;
    const isLonger = digits.length > number.length && digits.startsWith(number);
    if (digits === '' || !isOneKey(number, digits)) isMended.current = edit !== undefined;
    else if (!isLonger) isMended.current = true;
    forget();
    if (digits.length === 16 && !isMended.current) lookUp(digits);
  }
  const isMeant = photo ? given !== '' && !edit : !edit; // beside a photo an older draft may be another paper's
  useEffect(() => {
    if (number.length >= 15 && isMeant) lookUp(number);
  }, []); // eslint-disable-line react-hooks/exhaustive-deps -- the number that came with the entry
  return {
    photo,
    read: on('decisionNumber'),
    shown: text,
    /** Whoever mends a number needs to see the caret in it. */
    isMended: edit !== undefined || photo !== undefined,
    number,
    decision,
    busy,
    fault,
    type,
    lookUp: () => lookUp(number, text),
  };
}
