/** @jest-environment jsdom */
// Screens walked without a platform: what is asked in which order, and what is said at each step.
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { useEffect } from 'react';
import { lawOn } from '../../server/law/law-on';
import { shown } from '../support/drivers/drawn';

let params: Record<string, string> = {};
const mockLaw = { isAway: false };
const [goTo, goBack] = [jest.fn(), jest.fn()];
jest.mock('@tarojs/components', () => jest.requireActual('../../scripts/gallery/plain-components'));
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {},
  useDidShow: (listen: () => void) => useEffect(() => listen(), []),
  useDidHide: () => undefined,
  usePullDownRefresh: () => undefined,
  useRouter: () => ({ params }),
}));
jest.mock('../../src/features/screen/routes', () => ({
  goTo: (...to: unknown[]) => goTo(...to),
  goOn: (...to: unknown[]) => goTo(...to),
  goBack: () => goBack(),
  goHome: () => undefined,
}));
const asked = {
  fetchViolation: jest.fn<() => Promise<unknown>>(),
  fetchPayments: jest.fn<() => Promise<unknown>>(),
  fetchReceipt: jest.fn<() => Promise<unknown>>(),
  pollPayment: jest.fn<() => Promise<unknown>>(),
  closePayment: jest.fn<() => Promise<unknown>>(),
  fetchQuote: jest.fn<() => Promise<unknown>>(),
  agree: jest.fn<() => Promise<unknown>>(),
  session: jest.fn<() => Promise<unknown>>(),
};
jest.mock('../../src/api/law', () => ({
  fetchLaw: async () => {
    if (mockLaw.isAway) throw { code: 'offline' };
    return lawOn(undefined, { now: () => new Date('2026-11-28T02:00:00Z') });
  },
}));
jest.mock('../../src/api/violations', () => asked);
jest.mock('../../src/api/payments', () => asked);
jest.mock('../../src/api/http', () => asked);
jest.mock('../../src/api/session', () => ({ keepAgreement: () => undefined, isSignedOut: () => false }));

beforeEach(async () => {
  jest.clearAllMocks();
  params = { id: 'p' };
  localStorage.clear();
  const { choosePreferences } = await import('../../src/i18n/language');
  choosePreferences({ language: 'zh-CN', textSize: 'standard' });
});

describe('the agreement', () => {
  const page = async () => shown((await import('../../src/packages/pay/agreement/index')).default);
  it('stands in parts with headings, and is agreed to once its end was shown', async () => {
    asked.session.mockResolvedValue({ agreedVersion: null });
    asked.agree.mockResolvedValue(undefined);
    const screen = await page();
    expect(screen.text()).toContain('期限与加处罚款');
    await screen.tap('t-read-on');
    await screen.tap('t-agree');
    await screen.tap('t-agree'); // its page is still leaving
    expect(asked.agree).toHaveBeenCalledTimes(1);
    expect(goBack).toHaveBeenCalledTimes(1);
  });
  it('that did not come is asked for again, and not waited for', async () => {
    mockLaw.isAway = true;
    asked.session.mockResolvedValue({ agreedVersion: null });
    const screen = await page();
    expect([screen.has('skeleton'), screen.has('t-agree')]).toEqual([false, false]);
    mockLaw.isAway = false;
    await screen.tap('t-retry');
    expect(screen.text()).toContain('期限与加处罚款');
  });
  it('is read again without being asked for', async () => {
    const { agreementVersion } = await import('../../src/features/pay/agreement-version');
    asked.session.mockResolvedValue({ agreedVersion: agreementVersion });
    const screen = await page();
    expect(screen.has('t-agreed')).toBe(true);
    expect(screen.has('t-agree')).toBe(false);
  });
});

describe('a payment that was not paid after all', () => {
  const payment = (state: string) => ({
    id: 'p',
    state,
    items: [{ decisionNumber: '3301061900000131', outcome: 'pending' }],
    totalFen: 38000,
    createdAt: '2026-11-28T15:00:00+08:00',
    closesAt: state === 'confirming' ? '2026-11-28T15:30:00+08:00' : null,
    timeline: [],
    mayPayAgain: state === 'not_paid',
    waitsForPolice: null,
    paidFor: 'mine',
  });
  const page = async () => shown((await import('../../src/packages/pay/result/index')).default);
  beforeEach(() => {
    asked.pollPayment.mockResolvedValue(payment('confirming'));
  });

  it('is closed on demand, and can be paid anew', async () => {
    asked.closePayment.mockResolvedValue(payment('not_paid'));
    const screen = await page();
    expect(screen.text()).toContain('15:30 以后自动关闭');
    expect(screen.text()).toContain('等支付平台签名确认');
    await screen.tap('t-close');
    expect(screen.has('t-state-not_paid')).toBe(true);
    expect(screen.has('t-again')).toBe(true);
  });
  it('stays open without proof, and that is said', async () => {
    asked.closePayment.mockResolvedValue(payment('confirming'));
    const screen = await page();
    await screen.tap('t-close');
    expect(screen.has('t-not-closed')).toBe(true);
    expect(screen.has('t-state-confirming')).toBe(true);
  });
});

describe('a photographed number', () => {
  const page = async (number: object) => {
    const { ReadDecision } = await import('../../src/packages/papers/photograph/read-decision');
    const field = { name: 'decisionNumber' as const, state: 'confirm' as const, doubtful: [], value: '', ...number };
    const reading = { paper: 'simplified_decision' as const, source: 'text' as const, fields: [field] };
    return shown(ReadDecision, { photo: 'p.jpg', reading, retake: () => undefined });
  };
  it('with a gap is not offered as it is: the gap is marked and filled by hand', async () => {
    const screen = await page({ value: '330106190000131', missingAt: 12 });
    expect(screen.has('t-missing-digit')).toBe(true);
    expect(screen.has('t-right')).toBe(false);
    await screen.tap('t-complete');
    expect(goTo).toHaveBeenCalledWith('byNumber', { no: '330106190000131', edit: '1' });
  });
  it('that is one of several is chosen by the person', async () => {
    const choices = [
      { label: '编号', value: '3301061900000131' },
      { label: '决定书编号', value: '3301061900000144' },
    ];
    const screen = await page({ value: '3301061900000131', choices });
    expect(screen.text()).toContain('决定书编号');
    await screen.tap('t-right');
    expect(goTo).not.toHaveBeenCalled();
    const second = screen.place.querySelectorAll<HTMLElement>('.t-choice')[1]!;
    second.click();
    await screen.settled();
    await screen.tap('t-right');
    expect(goTo).toHaveBeenCalledWith('byNumber', { no: '3301061900000144' });
  });
});
