import type { RefusalCode } from '#contract/refusals';
import { expect, it } from '@jest/globals';
import type { PaperReading, ReadField } from '../../../../contract/papers';
import type { BureauDecision } from '../../../../contract/bureau';
import { Refused } from '../../../../server/ports';
import { checkWithBureau } from '../../../../server/papers/judging/check-with-bureau';

const source = { name: 'a bureau', asOf: '2026-11-23T10:00:00+08:00', state: 'live' as const };
const number = (state: ReadField['state'], doubtful: number[] = []): ReadField => ({
  name: 'decisionNumber',
  value: '1101041000001234',
  state,
  doubtful,
});
const reading = (field: ReadField, plate = '京A12345', amountFen = '20000'): PaperReading => ({
  paper: 'simplified_decision',
  source: 'text',
  fields: [
    field,
    { name: 'plate', value: plate, state: 'confirm', doubtful: [] },
    { name: 'amountFen', value: amountFen, state: 'sure', doubtful: [] },
  ],
});
const bureauKnows = {
  decision: async () => ({ value: { plate: '京A12345', fineFen: 20000 } as BureauDecision, source }),
};
const refuses = (code: RefusalCode) => ({
  decision: async () => {
    throw new Refused(code);
  },
});
const stateAfter = async (cachedBureau: Parameters<typeof checkWithBureau>[0]['cachedBureau'], before: PaperReading) =>
  (await checkWithBureau({ cachedBureau })(before)).fields[0]!.state;

it('a doubtful number whose plate and amount are the bureau’s own is sure', async () =>
  expect(await stateAfter(bureauKnows, reading(number('confirm', [3])))).toBe('sure'));
it('a sure number of another plate or another amount has to be compared', async () => {
  expect(await stateAfter(bureauKnows, reading(number('sure'), '京A54321'))).toBe('confirm');
  expect(await stateAfter(bureauKnows, reading(number('sure'), '京A12345', '15000'))).toBe('confirm');
});
it.each([
  ['浙A****5', 'confirm'],
  ['浙A**345', 'sure'],
])('a bureau that shows %s of its plate leaves a doubtful number %s', async (plate, state) => {
  const bureau = { decision: async () => ({ value: { plate, fineFen: 20000 } as BureauDecision, source }) };
  expect(await stateAfter(bureau, reading(number('confirm', [3]), '浙A12345'))).toBe(state);
  expect(await stateAfter(bureau, reading(number('sure'), '浙B12346'))).toBe('confirm');
});
it('of two numbers that the paper labels alike none is sure, whatever the bureau knows of the first', async () => {
  const choices = [number('confirm'), number('confirm')].map(({ value }, at) => ({ label: '编号', value: value + at }));
  expect(await stateAfter(bureauKnows, reading({ ...number('confirm'), choices }))).toBe('confirm');
});
it('a number that the bureau does not know has to be compared', async () =>
  expect(await stateAfter(refuses('decision_unknown'), reading(number('sure')))).toBe('confirm'));
it('a bureau that is down changes nothing', async () => {
  expect(await stateAfter(refuses('bureau_down'), reading(number('sure')))).toBe('sure');
  expect(await stateAfter(refuses('bureau_down'), reading(number('confirm')))).toBe('confirm');
});
it('a number that has to be typed is never looked up', async () =>
  expect(
    await stateAfter(
      {
        decision: () => {
          throw new Error('asked');
        },
      },
      reading(number('type')),
    ),
  ).toBe('type'));
it('nothing of the bureau’s record leaves with the answer', async () => {
  const answer = await checkWithBureau({ cachedBureau: bureauKnows })(reading(number('sure'), '', ''));
  expect(answer.fields.map(({ value }) => value)).toEqual(['1101041000001234', '', '']);
});
