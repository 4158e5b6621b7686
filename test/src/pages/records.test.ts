// Among many payments the driver finds one by its number or plate as they are printed, by year, by car and by result.
import { expect, it } from '@jest/globals';
import type { Payment } from '../../../contract/payments';
import { choicesAmong, everything, matching } from '../../../src/pages/records/which';

const payment = (id: string, change: { number?: string; plate?: string; at?: string; state?: Payment['state'] }) =>
  ({
    id,
    state: change.state ?? 'paid',
    createdAt: change.at ?? '2026-11-23T10:00:00+08:00',
    items: [{ decisionNumber: change.number ?? '3301061900000131', plate: change.plate ?? '粤A84586' }],
  }) as unknown as Payment;
const payments = [
  payment('this', {}),
  payment('other car', { number: '3301061900000144', plate: '川AG12106' }),
  payment('last year', { at: '2025-12-31T23:59:00+08:00' }),
  payment('not paid', { state: 'not_paid' }),
];
const found = (change: Partial<typeof everything>) =>
  matching(payments, { ...everything, ...change }).map(({ id }) => id);

it('shows all where nothing is looked for', () => expect(found({})).toHaveLength(4));
it.each([
  ['3301 0619 0000 0144', ['other car']],
  ['0144', ['other car']],
  ['川a·g121', ['other car']],
  ['  ', ['this', 'other car', 'last year', 'not paid']],
  ['9999', []],
])('finds by "%s"', (text, expected) => expect(found({ text })).toEqual(expected));
it('finds by year, car and result, and by all of them together', () => {
  expect(found({ year: '2025' })).toEqual(['last year']);
  expect(found({ plate: '川AG12106' })).toEqual(['other car']);
  expect(found({ state: 'not_paid' })).toEqual(['not paid']);
  expect(found({ year: '2025', state: 'not_paid' })).toEqual([]);
});
it('offers a choice only where there is one', () => {
  expect(choicesAmong(payments)).toEqual({
    year: ['2026', '2025'],
    plate: ['粤A84586', '川AG12106'],
    state: ['paid', 'not_paid'],
  });
  expect(choicesAmong(payments.slice(0, 1))).toEqual({ year: [], plate: [], state: [] });
});
