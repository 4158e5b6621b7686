// Sample answers of this list in its own shape, made up after its documentation, as its adapter reads them.
import { expect, it } from '@jest/globals';
import answers from '../../../fixtures/public-lists/juhe.json';
import { readJuhe } from '../../../../server/bureau/sources/juhe';
import { listed } from '../../../../server/bureau/sources/public-list';
import { hangzhouOffice } from '../../../support/neighbours/offices';

const car = { plate: '浙A12345', plateType: '02', lastSix: '123456' };
const clock = { now: () => new Date('2026-11-28T09:00:00+08:00') };
const read = (answer: keyof typeof answers) =>
  listed(car, readJuhe(answers[answer], car), { region: '3301', office: hangzhouOffice }, clock);

it('two records: one with everything, one of which the list says little', () => {
  const { violations, ...rest } = read('records');
  expect(rest).not.toHaveProperty('unreadable');
  expect(violations).toEqual([
    expect.objectContaining({
      recordNo: '3301061234567890',
      occurredAt: '2026-10-05T08:07:09+08:00',
      place: '文三路与学院路交叉口',
      code: '1345',
      points: 1,
      fineFen: 10_000,
      status: 'unhandled',
    }),
    expect.objectContaining({
      recordNo: expect.stringMatching(/^x/),
      code: '',
      points: null,
      fineFen: null,
      latitude: null,
      status: 'decided',
      decision: null,
    }),
  ]);
});
it('an empty list is none', () => expect(read('none').violations).toEqual([]));
it.each([
  ['wrongNumbers', 'last_six_wrong'],
  ['overQuota', 'source_busy'],
] as const)('%s is %s', (answer, code) => expect(() => read(answer)).toThrow(code));
