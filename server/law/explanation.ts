import type { Day } from '#domain/days/day';
import { yuanExact, type Fen } from '#domain/payments/money';
import { dueDates } from '#domain/payments/payment-deadline';
import { surcharge } from '#domain/payments/surcharge';
import { remedies } from '#domain/objections/remedies';

export type Explained = { what: string; result: string; article: string };

/** Every day and amount of a decision with the rule that gives it, for whoever has to explain one. */
export function explanation({ servedOn, fineFen, on }: { servedOn: Day; fineFen: Fen; on: Day }): Explained[] {
  const due = dueDates({ servedOn });
  const grown = surcharge({ servedOn, on, fineFen });
  const { reconsideration, court } = remedies({ servedOn, procedure: 'general', regionCode: '000000' });
  const rolled = `${due.article}；公安机关办理行政案件程序规定 第三十五条`;
  return [
    { what: 'pay by (safe)', result: due.dueSafe, article: due.article },
    {
      what: 'pay by (legal last day)',
      result: due.provisional ? `${due.dueLegal}, provisional` : due.dueLegal,
      article: rolled,
    },
    { what: 'days late', result: String(grown.daysLate), article: grown.article },
    { what: 'surcharge', result: `${yuanExact(grown.surchargeFen)} yuan`, article: grown.article },
    { what: 'reconsideration by', result: reconsideration.by, article: reconsideration.article },
    { what: 'court by', result: court.direct?.by ?? 'after reconsideration', article: court.article },
  ];
}
