import type { Law } from '#contract/law';

/** What the notice says in numbers, by the service's law of today: 0 never stands for what is not known, the page waits for the law. */
export function noticeNumbers({ rules }: Law) {
  const rule = (wanted: string) => rules.find(({ name }) => name === wanted);
  const first = rule('reconsiderFirst');
  const number = (wanted: string, key: string): number => Number(rule(wanted)?.numbers[key]);
  return {
    daysToPay: number('daysToPay', 'value'),
    percentPerDay: number('surcharge', 'percentPerDay'),
    capPercent: number('surcharge', 'capPercent'),
    daysToReconsider: number('daysToReconsider', 'value'),
    basis: rule('surcharge')?.article ?? '',
    collection: rule('separateCollection')?.article ?? '',
    reconsiderFirst: first?.numbers.value === true ? first.article : null,
  };
}
