/** violation: a new one. last_day: few days are left. objection: it is answered. payment: it is booked. refund: it is back. */
export type Topic = 'violation' | 'last_day' | 'objection' | 'payment' | 'refund';
export type Fact = 'plate' | 'time' | 'place' | 'offence' | 'number' | 'amount' | 'day' | 'result';

/** What there is to tell of each topic: a template asks for no more. */
export const factsOf: Record<Topic, readonly Fact[]> = {
  violation: ['plate', 'time', 'place', 'offence'],
  last_day: ['plate', 'offence', 'day', 'number'],
  objection: ['plate', 'offence', 'number', 'result'],
  payment: ['number', 'amount', 'result'],
  refund: ['number', 'amount', 'result'],
};
