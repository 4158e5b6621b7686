import type { Car } from '#contract/cars';
import type { Source } from '#contract/common';
import type { Decision } from '#contract/decisions';
import type { GatewayName } from '#contract/payments';
import { groupsOfFour } from '#domain/input/decision-number';
import { shanghaiInstant } from '#domain/days/day';
import { yuanExact } from '#domain/payments/money';
import type { ChatWords } from '../words';

/** What is sent to a follower, whichever platform carries it. page: of the mini-program. how: to choose where nothing can be tapped. */
export type Reply =
  | { kind: 'text'; text: string }
  | { kind: 'choices'; text: string; choices: { id: string; text: string }[]; how?: string }
  | { kind: 'card'; title: string; page: string };

export const text = (words: string): Reply => ({ kind: 'text', text: words });

/** What was not understood gets three ways on, never silence. */
export const threeChoices = (w: ChatWords, why = w.unclear): Reply => ({
  kind: 'choices',
  text: why,
  how: w.how,
  choices: Object.entries(w.choices).map(([id, words]) => ({ id, text: words })),
});

const home = 'pages/home/index';
export const bindCard = (w: ChatWords): Reply => ({ kind: 'card', title: w.bindCard, page: home });

const payable = ['unpaid', 'overdue'];
const owed = [...payable, 'window_only', 'at_treasury'];

type Told = {
  decision: Decision;
  read: boolean;
  /** Whose cashier opens in the mini-program of the account that answers. */
  gateway: GatewayName;
};

export function decisionReplies(w: ChatWords, { decision, read, gateway }: Told): Reply[] {
  const { number, offence, fineFen, surchargeFen, totalFen, status, serviceKnown, dueSafe, daysLate } = decision;
  const total = yuanExact(totalFen);
  const isPayable = payable.includes(status);
  const isTakenHere = decision.takenBy?.includes(gateway) ?? true;
  const facts = {
    read,
    number: groupsOfFour(number),
    offence,
    fine: yuanExact(fineFen),
    surcharge: surchargeFen > 0 ? yuanExact(surchargeFen) : null,
    total,
    status,
    runs: owed.includes(status),
    elsewhere: isPayable && !isTakenHere,
    lastDay: serviceKnown ? dueSafe : null,
    late: daysLate,
    source: sourceOf(decision.source),
  };
  const title = isPayable && isTakenHere ? w.payCard(total) : w.openCard;
  return [text(w.decision(facts)), { kind: 'card', title, page: `${home}?no=${number}` }];
}

/** down: nothing is known of the car, which is never "none". */
export function carsReplies(w: ChatWords, cars: readonly Car[]): Reply[] {
  const about = cars.map(({ plate, toHandle, toPay, payableFen, unreadable, payBy, source }) =>
    w.car({
      plate,
      isKnown: source.state !== 'down',
      toHandle,
      toPay,
      payable: yuanExact(payableFen),
      unreadable,
      payBy,
      source: sourceOf(source),
    }),
  );
  return [text(about.join('\n\n')), { kind: 'card', title: w.carsCard, page: home }];
}

const sourceOf = ({ name, asOf, state }: Source) => ({
  name,
  asOf: shanghaiInstant(new Date(asOf)).slice(0, 16).replace('T', ' '),
  isLive: state === 'live',
});
