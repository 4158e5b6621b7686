/** @jest-environment jsdom */
// A record of a borrowed car is admitted by whoever says that they drove: nothing is said for them, and nothing goes without it.
import { beforeEach, expect, it, jest } from '@jest/globals';
import { useEffect } from 'react';
import { shown } from '../../support/drivers/drawn';

const goTo = jest.fn();
jest.mock('@tarojs/components', () => jest.requireActual('../../../scripts/gallery/plain-components'));
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {},
  useDidShow: (listen: () => void) => useEffect(() => listen(), []),
  useDidHide: () => undefined,
  useRouter: () => ({ params: { loan: 'L', id: 'r' } }),
}));
jest.mock('../../../src/features/screen/routes', () => ({
  goTo: (...to: unknown[]) => goTo(...to),
  goOn: (...to: unknown[]) => goTo(...to),
}));
const asked = {
  fetchBorrowedCar: jest.fn<(id: string) => Promise<unknown>>(),
  acceptBorrowed: jest.fn<(...given: unknown[]) => Promise<unknown>>(),
  fetchLicences: async () => ({
    licences: [
      { id: 'own', numberMasked: '110***1234', nameMasked: '张*', licenceClass: 'C1', points: 0, fullPoints: 12 },
    ],
  }),
};
jest.mock('../../../src/api/loans', () => asked);
jest.mock('../../../src/api/cars', () => asked);

const record = {
  ...{ id: 'r', status: 'unhandled', occurredAt: '2026-11-20T09:00:00+08:00', place: '文三路', offence: '超速' },
  ...{ fineFen: 20_000, amountFen: 20_000, points: 3, lastDay: null, windowOnly: false, photos: [] },
};
const ifAccepted = { daysToPay: 15, daysToReconsider: 60, defenceArticle: '第七条' };
const page = async () => shown((await import('../../../src/packages/violation/drove/index')).default);
beforeEach(async () => {
  jest.clearAllMocks();
  const { choosePreferences } = await import('../../../src/i18n/language');
  choosePreferences({ language: 'zh-CN', textSize: 'standard' });
  asked.fetchBorrowedCar.mockResolvedValue({ records: [record], ifAccepted });
  asked.acceptBorrowed.mockResolvedValue({ decision: { number: '3301061900000128' } });
});

it('neither driver nor licence is chosen beforehand, and both are needed', async () => {
  const screen = await page();
  await screen.tap('t-accept');
  await screen.tap('t-i-drove');
  await screen.tap('t-accept');
  expect(asked.acceptBorrowed).not.toHaveBeenCalled();
  await screen.tap('t-licence-choice');
  await screen.tap('t-accept');
  expect(asked.acceptBorrowed).toHaveBeenCalledWith('L', 'r', 'own');
  expect(goTo).toHaveBeenCalledWith('check', { decisions: '3301061900000128', paidFor: 'mine', issued: '1' });
});

it('whoever did not drive accepts nothing, and hears whom to tell', async () => {
  const screen = await page();
  await screen.tap('t-i-drove');
  await screen.tap('t-licence-choice');
  await screen.tap('t-not-me');
  await screen.tap('t-accept');
  expect(asked.acceptBorrowed).not.toHaveBeenCalled();
  expect(screen.has('t-licence-choice')).toBe(false);
  expect(screen.has('t-not-mine')).toBe(true);
});

it('a record that is gone says so, and has nothing to accept', async () => {
  asked.fetchBorrowedCar.mockResolvedValue({ records: [], ifAccepted });
  const screen = await page();
  expect([screen.has('t-gone'), screen.has('t-accept')]).toEqual([true, false]);
});
