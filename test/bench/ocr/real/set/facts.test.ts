import { describe, expect, it } from '@jest/globals';
import { checkedFacts, FactsWrong, type Facts } from '../../../../../bench/ocr/real/set/facts';
import { box, facts, today } from '../facts-to-try';

/** What whoever wrote the file hears. */
function heard(told: unknown): string {
  try {
    checkedFacts(told, today);
    return 'taken';
  } catch (error) {
    if (error instanceof FactsWrong) return error.message;
    throw error;
  }
}
const withField = (name: string, value: string, more: object = {}): unknown => ({
  ...facts({ paper: 'general_decision' }),
  fields: [{ name, value, box, ...more }],
});

describe('the facts of a real photo', () => {
  it('are taken as the reader would write them', () => {
    const told = facts({ fields: [{ name: 'plate', value: '京 a·12345', box }] });
    expect(checkedFacts(told, today).fields).toEqual([{ name: 'plate', value: '京A12345', box }]);
  });
  it.each<[string, unknown, RegExp]>([
    [
      'a number of fourteen digits',
      withField('decisionNumber', '11010410000012'),
      /^fields\[0\]\.value \(decisionNumber\): fifteen or sixteen digits/,
    ],
    ['an amount in yuan', withField('amountFen', '200.00'), /^fields\[0\]\.value \(amountFen\): whole fen/],
    [
      'a day that does not exist',
      withField('decidedOn', '2026-02-30'),
      /^fields\[0\]\.value \(decidedOn\): a day that exists/,
    ],
    ['a day after today', withField('decidedOn', '2026-12-01'), /no later day than today/],
    [
      'a field that such a paper has not',
      withField('vin', 'LSVAA4182E2123456'),
      /^fields\[0\]\.name: a general_decision has decisionNumber, plate/,
    ],
    ['a name, which is never kept', withField('owner', '张三'), /^fields\[0\]\.name: one of decisionNumber, plate/],
    [
      'a field twice',
      facts({ fields: [facts().fields[0]!, facts().fields[0]!] }),
      /^fields\[1\]\.name: decisionNumber is marked twice/,
    ],
    [
      'a box without its width',
      withField('plate', '京A12345', { box: { x: 1, y: 1, height: 2 } }),
      /^fields\[0\]\.box\.width: is missing/,
    ],
    ['a box beside the photo', withField('plate', '京A12345', { box: { ...box, x: 120 } }), /^fields\[0\]\.box\.x: /],
    ['another schema', { ...facts(), schema: 2 }, /^schema: /],
    ['a kind of paper that is none', { ...facts(), paper: 'receipt' }, /^paper: one of simplified_decision/],
    ['a word more', { ...facts(), name: '张三' }, /^name: has no place/],
    ['no consent', { ...facts(), consent: undefined }, /^consent: is missing/],
    ['consent of nobody', facts({ consent: { ...facts().consent, agreedBy: ' ' } }), /^consent\.agreedBy: /],
    [
      'consent for ever',
      facts({ consent: { ...facts().consent, until: 'always' } }),
      /^consent\.until: a day that exists/,
    ],
    ['a ticket with nothing marked', facts({ fields: [] }), /^fields: mark at least one/],
    ['no facts at all', null, /^the file: /],
  ])('are refused by the name of the field: %s', (_, told, words) => expect(heard(told)).toMatch(words));
  it('of a paper that is no ticket may have no field', () =>
    expect(heard(facts({ paper: 'unknown', fields: [] } satisfies Partial<Facts>))).toBe('taken'));
});
