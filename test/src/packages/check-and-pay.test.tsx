/** @jest-environment jsdom */
// The page before the cashier: what it shows as due is due.
import { beforeEach, expect, it, jest } from '@jest/globals';
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { shown } from '../../support/drivers/drawn';
import { ApiError } from '../../../src/api/api-error';

const asked = {
  fetchQuote: jest.fn<(...asked: unknown[]) => Promise<unknown>>(),
  openPayment: jest.fn<() => Promise<unknown>>(),
  pollPayment: jest.fn<() => Promise<unknown>>(),
};
let shows: (() => void)[] = [];
let decisions = '3301061900000131';
jest.mock('@tarojs/components', () => jest.requireActual('../../../scripts/gallery/plain-components'));
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {},
  useDidHide: () => undefined,
  useDidShow: (listen: () => void) =>
    useEffect(() => {
      shows.push(listen);
      listen();
    }, []),
  useRouter: () => ({ params: { decisions, paidFor: 'other' } }),
}));
jest.mock('../../../src/api/payments', () => asked);
jest.mock('../../../src/api/http', () => ({ session: async () => ({ agreedVersion: '2026-11-01' }) }));
jest.mock('../../../src/features/pay/pending-payment', () => ({ pendingPayments: () => [], rememberPayment: () => 0 }));
const goHome = jest.fn();
jest.mock('../../../src/features/screen/routes', () => ({ goHome: () => goHome(), goTo: () => 0, goOn: () => 0 }));

const item = {
  decisionNumber: '3301061900000131',
  partyMasked: '吴*',
  plate: '浙A***295',
  place: '天目山路',
  occurredAt: '2026-10-01T11:16:00+08:00',
  offence: '逆向行驶',
  fineFen: 20000,
  surchargeFen: 16800,
  totalFen: 36800,
  dueSafe: '2026-10-31',
  dueLegal: '2026-11-02',
  daysLate: 28,
  surchargeRule: { percentPerDay: 3, capPercent: 100 },
};
const quote = {
  id: 'q',
  items: [item],
  totalFen: 36800,
  tomorrowFen: 37400,
  serviceFeeFen: 0,
  paidFor: 'other',
  payee: null,
  later: 0,
};
const checkPage = async () => shown((await import('../../../src/packages/pay/check/index')).default);
beforeEach(() => {
  shows = [];
  decisions = '3301061900000131';
  asked.fetchQuote.mockReset();
  asked.fetchQuote.mockResolvedValue(quote);
});

it('offers no payment any more once another tab, or somebody else, has paid', async () => {
  const screen = await checkPage();
  expect(screen.text()).toContain('¥368');
  asked.openPayment.mockRejectedValueOnce(new ApiError(409, 'decision_paid'));
  await screen.tap('t-confirm');
  expect([screen.has('t-confirm'), screen.has('t-retry'), screen.has('t-sum')]).toEqual([false, false, false]);
  await screen.tap('t-way-home');
  expect(goHome).toHaveBeenCalled();
});

it.each(['decision_paid', 'decision_revoked', 'window_only'])(
  'shows no sum of before when it comes into sight again and is told %s',
  async (code) => {
    const screen = await checkPage();
    asked.fetchQuote.mockRejectedValueOnce(new ApiError(409, code));
    flushSync(() => shows.forEach((show) => show()));
    await screen.settled();
    expect([screen.has('t-confirm'), screen.has('t-sum'), screen.has('t-over')]).toEqual([false, false, true]);
    flushSync(() => shows.forEach((show) => show()));
    await screen.settled();
    expect([screen.has('t-confirm'), screen.has('t-sum'), screen.has('t-over')]).toEqual([true, true, false]);
  },
);

it('keeps the sum while nobody can be asked, and the way to try again', async () => {
  const screen = await checkPage();
  asked.fetchQuote.mockRejectedValueOnce(new ApiError(0, 'offline'));
  flushSync(() => shows.forEach((show) => show()));
  await screen.settled();
  expect([screen.has('t-sum'), screen.has('t-retry'), screen.has('t-over')]).toEqual([true, true, false]);
});

it('pays what is left of several when one of them was paid elsewhere, and names that one', async () => {
  decisions = '3301061900000131,3301061900000149';
  asked.fetchQuote.mockRejectedValueOnce(new ApiError(409, 'decision_paid', 'decisionNumbers', 1));
  const screen = await checkPage();
  await screen.settled();
  expect([screen.has('t-confirm'), screen.has('t-over'), screen.has('t-left-out')]).toEqual([true, false, true]);
  expect(screen.text()).toContain('3301 0619 0000 0149');
  expect(asked.fetchQuote).toHaveBeenLastCalledWith(['3301061900000131'], 'other', undefined);
});

it('shows what is left, to be agreed to anew, when one of several is paid while the sum is read', async () => {
  decisions = '3301061900000131,3301061900000149';
  const screen = await checkPage();
  asked.openPayment.mockRejectedValueOnce(new ApiError(409, 'decision_paid'));
  asked.fetchQuote.mockRejectedValueOnce(new ApiError(409, 'decision_paid', 'decisionNumbers', 0));
  await screen.tap('t-confirm');
  await screen.settled();
  expect([screen.has('t-confirm'), screen.has('t-over'), screen.has('t-left-out')]).toEqual([true, false, true]);
  expect(screen.text()).toContain('3301 0619 0000 0131');
});

it('names those of several whose payee takes no money here, and pays the others', async () => {
  decisions = '3301061900000131,3101061900000149';
  asked.fetchQuote.mockResolvedValue({ ...quote, elsewhere: ['3101061900000149'] });
  const screen = await checkPage();
  await screen.settled();
  expect([screen.has('t-confirm'), screen.has('t-over'), screen.has('t-left-out')]).toEqual([true, false, true]);
  expect(screen.text()).toMatch(/3101 0619 0000 0149.*换一个支付平台.*窗口/);
});

it('says where to go when the payee takes no money here, asks for none one by one, and lets another be asked', async () => {
  asked.fetchQuote.mockRejectedValue(new ApiError(409, 'not_taken_here', 'decisionNumbers', 0));
  const one = await checkPage();
  await one.settled();
  expect([one.has('t-confirm'), one.has('t-not-taken-here'), one.has('t-ask-to-pay')]).toEqual([false, true, true]);

  decisions = '3301061900000131,3301061900000149';
  asked.fetchQuote.mockClear();
  const several = await checkPage();
  await several.settled();
  expect([several.has('t-not-taken-here'), several.has('t-ask-to-pay')]).toEqual([true, false]);
  expect(asked.fetchQuote).toHaveBeenCalledTimes(1);
});

it('offers nothing when none of several is owed any more', async () => {
  decisions = '3301061900000131,3301061900000149';
  asked.fetchQuote.mockRejectedValue(new ApiError(409, 'decision_paid', 'decisionNumbers', 0));
  const screen = await checkPage();
  await screen.settled();
  expect([screen.has('t-confirm'), screen.has('t-over'), screen.has('t-left-out')]).toEqual([false, true, false]);
});
