import { useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { Decision } from '#contract/decisions';
import { groupsOfFour, parseDecisionNumber } from '#domain/decision-number';
import { bareText } from '#domain/typed-text';
import { lookUpDecision } from '../../../api/decisions';
import { useHandedOver } from '../../../features/papers/handed-over';
import { useAct } from '../../../features/screen/use-act';
import { forgetDrafts, useDraft } from '../../../features/screen/use-draft';
import { useParams } from '../../../features/screen/use-params';
import { wordsFor } from '../../../i18n/refusal';
import { isMending } from './mending';

/** Without the label that was copied with it; what else is no digit stays, so that it can be told where. */
const numberIn = (text: string): string => bareText(text).replace(/[^0-9A-Z]/g, '');

/** The decision of a number, and what is wrong with the number or with asking for it. */
function useDecision() {
  const [decision, setDecision] = useState<Decision>();
  const [fault, setFault] = useState<string>();
  const { act, busy, failure, free, clear } = useAct();
  const lookUp = (text: string) => {
    const parsed = parseDecisionNumber(text);
    if (!parsed.ok) return setFault(wordsFor(parsed.error));
    return void act(async () => {
      const mine = (turn.current += 1);
      const found = await lookUpDecision(parsed.value);
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
    const isOther = !isMending(number, digits) && !digits.startsWith(number);
    if (digits === '' || isOther) isMended.current = edit !== undefined;
    else if (isMending(number, digits)) isMended.current = true;
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
    number,
    decision,
    busy,
    fault,
    type,
    lookUp: () => lookUp(number),
  };
}
