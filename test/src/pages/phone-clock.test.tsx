/** @jest-environment jsdom */
// A phone whose clock is wrong tells its owner the right days all the same, as long as somebody answers.
import { afterEach, expect, it, jest } from '@jest/globals';
import type { Car } from '../../../contract/cars';
import { fen } from '../../../domain/payments/money';
import { shown } from '../../support/drivers/drawn';

jest.mock('@tarojs/components', () => jest.requireActual('../../../scripts/gallery/plain-components'));
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {}, useDidShow: () => undefined }));
jest.mock('../../../src/features/screen/routes', () => ({ goTo: () => 0 }));
afterEach(() => void jest.restoreAllMocks());

const car = (state: Car['source']['state']): Car => ({
  id: 'c'.repeat(22),
  plate: '粤A84586',
  plateType: '02',
  ownerMasked: '吴*',
  ownerKind: 'person',
  toHandle: 0,
  toPay: 1,
  beingPaid: 0,
  underReview: 0,
  unreadable: 0,
  payableFen: fen(20000),
  payableDecisions: ['3301061900000131'],
  payBy: '2026-11-30',
  nextToHandle: null,
  source: { name: '示例市交警', asOf: '2026-12-01T00:10:00+08:00', state },
});
async function daysAt(phone: string, isKnown: boolean, state: Car['source']['state'] = 'live') {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse(phone));
  const { Standing } = await import('../../../src/pages/home/standing');
  const screen = await shown(() => <Standing cars={[car(state)]} isKnown={isKnown} />);
  return screen.text();
}

it.each([
  ['is ten days behind', '2026-11-20T12:00:00+08:00'],
  ['is right', '2026-12-01T00:10:05+08:00'],
  ['is a year ahead', '2027-12-01T12:00:00+08:00'],
])('says that a fine is overdue where the phone’s clock %s', async (_how, phone) => {
  expect(await daysAt(phone, true)).toContain('已有到期未缴的');
});

it('counts by the phone’s own clock what was kept of an older answer, or is not of this moment', async () => {
  expect(await daysAt('2026-11-20T12:00:00+08:00', false)).toContain('10天后到期');
  expect(await daysAt('2026-11-20T12:00:00+08:00', true, 'stale')).toContain('10天后到期');
});
