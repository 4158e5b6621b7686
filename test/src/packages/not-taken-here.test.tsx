/** @jest-environment jsdom */
// A decision by its number whose payee has no merchant at the cashier that opens here (WeChat's, for that is what is drawn).
import { expect, it, jest } from '@jest/globals';
import { useEffect } from 'react';
import { shown } from '../../support/drivers/drawn';

const lookUpDecision = jest.fn<() => Promise<unknown>>();
jest.mock('@tarojs/components', () => jest.requireActual('../../../scripts/gallery/plain-components'));
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {},
  useDidHide: () => undefined,
  useDidShow: (listen: () => void) => useEffect(listen, []),
  useRouter: () => ({ params: { no: '3101061900000131' } }),
}));
jest.mock('../../../src/api/decisions', () => ({ lookUpDecision }));
const goTo = jest.fn();
jest.mock('../../../src/features/screen/routes', () => ({ goTo: (...to: unknown[]) => goTo(...to), goHome: () => 0 }));

const decision = {
  number: '3101061900000131',
  partyMasked: '吴*',
  plate: '沪A***295',
  place: '世纪大道',
  occurredAt: '2026-11-01T11:16:00+08:00',
  offence: '逆向行驶',
  fineFen: 20000,
  surchargeFen: 0,
  totalFen: 20000,
  servedOn: '2026-11-20',
  serviceKnown: false,
  dueSafe: '2026-12-05',
  dueLegal: '2026-12-07',
  provisional: false,
  daysLate: 0,
  surchargeRule: { percentPerDay: 3, capPercent: 100 },
  ofMyCar: false,
  isExample: false,
  windowReasons: [],
  source: { name: '交警支队', asOf: '2026-11-23T10:00:00+08:00', state: 'live' },
};
async function found(more: object) {
  lookUpDecision.mockResolvedValue({ ...decision, status: 'unpaid', ...more });
  const screen = await shown((await import('../../../src/packages/pay/by-number/index')).default);
  await screen.settled();
  return ['t-mine', 't-not-taken-here', 't-ask-to-pay'].map((part) => screen.has(part));
}

it('leads to no cashier, says where it is paid, and lets somebody there be asked', async () => {
  expect(await found({ takenBy: ['alipay'] })).toEqual([false, true, true]);
});

it.each([{}, { takenBy: ['wechat'] }, { takenBy: ['wechat', 'alipay'] }])(
  'leads to the cashier for %j',
  async (more) => {
    expect(await found(more)).toEqual([true, false, false]);
  },
);

it('says nothing of the payee where nothing is owed', async () => {
  expect(await found({ takenBy: ['alipay'], status: 'paid' })).toEqual([false, false, false]);
});
