import type { Facts } from '../../../../bench/ocr/real/set/facts';

export const box = { x: 10, y: 20, width: 30, height: 4 };
export const today = '2026-11-30';
/** Facts as somebody of a city would tell them. */
export const facts = (change: Partial<Facts> = {}): Facts => ({
  schema: 1,
  paper: 'simplified_decision',
  title: { x: 20, y: 5, width: 60, height: 5 },
  fields: [
    { name: 'decisionNumber', value: '1101041000001234', box },
    { name: 'plate', value: '京A12345', box: { ...box, y: 30 } },
  ],
  consent: { from: 'window 3, Dongcheng', agreedBy: 'form 2026-118', until: '2027-06-30' },
  ...change,
});
