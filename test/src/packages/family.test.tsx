/** @jest-environment jsdom */
// A link is opened: what is shown of it, where it leads, and that nothing of it is left once it is over.
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { useEffect } from 'react';
import { shown } from '../../support/drivers/drawn';

let params: Record<string, string> = {};
const goTo = jest.fn();
jest.mock('@tarojs/components', () => jest.requireActual('../../../scripts/gallery/plain-components'));
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {},
  useDidShow: (listen: () => void) => useEffect(() => listen(), []),
  useDidHide: () => undefined,
  useRouter: () => ({ params }),
}));
jest.mock('../../../src/features/screen/routes', () => ({
  goTo: (...to: unknown[]) => goTo(...to),
  goOn: (...to: unknown[]) => goTo(...to),
  goHome: () => undefined,
}));
const asked = {
  lookAtInvitation: jest.fn<(token: string) => Promise<unknown>>(),
  nameAsPayer: jest.fn<(token: string, name: string) => Promise<unknown>>(),
  lookAtLoan: jest.fn<(token: string) => Promise<unknown>>(),
  takeLoan: jest.fn<(token: string, name: string) => Promise<unknown>>(),
  fetchLoans: jest.fn<() => Promise<unknown>>(),
  fetchBorrowedCar: jest.fn<(id: string) => Promise<unknown>>(),
};
jest.mock('../../../src/api/invitations', () => asked);
jest.mock('../../../src/api/loans', () => asked);

beforeEach(async () => {
  jest.clearAllMocks();
  params = { by: 'T' };
  localStorage.clear();
  const { choosePreferences } = await import('../../../src/i18n/language');
  choosePreferences({ language: 'zh-CN', textSize: 'standard' });
});

/** What a page keeps of what was typed, for whoever left it. */
const typed = async (name: string, text: string) =>
  (await import('../../../src/platform/storage')).keep(`draft-${name}`, { text, at: Date.now() });

const decision = {
  number: '3301061900000128',
  partyMasked: '张*',
  plate: '浙A**345',
  place: '文三路',
  occurredAt: '2026-11-20T09:00:00+08:00',
  offence: '违反禁令标志',
  fineFen: 20_000,
  surchargeFen: 0,
  totalFen: 20_000,
  serviceKnown: true,
  dueSafe: '2026-12-05',
  dueLegal: '2026-12-05',
  daysLate: 0,
  surchargeRule: { percentPerDay: 3, capPercent: 100 },
};

describe('a link to pay', () => {
  const page = async () => shown((await import('../../../src/packages/pay/invited/index')).default);
  it('says how late a fine is, and names no day that has passed', async () => {
    asked.lookAtInvitation.mockResolvedValue({ state: 'open', isOwn: false, decision: { ...decision, daysLate: 28 } });
    const screen = await page();
    expect(screen.text()).toContain('已逾期 28 天');
    expect(screen.text()).not.toContain('请在12月5日前缴');
  });
  it('shows what there is to pay and leads on to the check with its token, the name told before', async () => {
    asked.lookAtInvitation.mockResolvedValue({ state: 'open', isOwn: false, decision });
    asked.nameAsPayer.mockResolvedValue(undefined);
    await typed('payer', '老妈');
    const screen = await page();
    expect(screen.text()).toContain('张*');
    await screen.tap('t-pay-invited');
    expect(asked.nameAsPayer).toHaveBeenCalledWith('T', '老妈');
    expect(goTo).toHaveBeenCalledWith('check', { decisions: decision.number, paidFor: 'other', by: 'T' });
  });
  it('keeps the name that was refused, and goes nowhere', async () => {
    asked.lookAtInvitation.mockResolvedValue({ state: 'open', isOwn: false, decision });
    asked.nameAsPayer.mockRejectedValue({ code: 'name_not_passed', field: 'name' });
    await typed('payer', '坏');
    const screen = await page();
    await screen.tap('t-pay-invited');
    expect(screen.text()).toContain('没有通过平台检查');
    expect(goTo).not.toHaveBeenCalled();
  });
  it('has no way to pay while somebody is paying, and no fine at all once it is over', async () => {
    asked.lookAtInvitation.mockResolvedValue({ state: 'being_paid', isOwn: false, decision });
    expect((await page()).has('t-pay-invited')).toBe(false);
    asked.lookAtInvitation.mockResolvedValue({ state: 'withdrawn', isOwn: false, decision: null });
    const over = await page();
    expect([over.has('t-over-withdrawn'), over.has('t-facts'), over.has('t-pay-invited')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a link to a car', () => {
  const page = async () => shown((await import('../../../src/packages/garage/borrowed/index')).default);
  const offer = { plate: '浙A**345', days: 7, expiresAt: '2026-12-01T10:00:00+08:00', places: true, photos: false };
  it('asks for a name, for the owner has to know who', async () => {
    asked.lookAtLoan.mockResolvedValue({ state: 'offered', isOwn: false, takenAs: null, offer });
    asked.takeLoan.mockResolvedValue({});
    const screen = await page();
    await screen.tap('t-take');
    expect(screen.text()).toContain('请填写称呼');
    expect(asked.takeLoan).not.toHaveBeenCalled();
    await typed('borrower', '小弟');
    await (await page()).tap('t-take');
    expect(asked.takeLoan).toHaveBeenCalledWith('T', '小弟');
    expect(goTo).toHaveBeenCalledWith('borrowed');
  });
  it('leads whoever took it to the car: what is owed can be paid where its place is shown', async () => {
    asked.lookAtLoan.mockResolvedValue({ state: 'lent', isOwn: false, takenAs: 'L', offer: null });
    asked.fetchLoans.mockResolvedValue({ lent: [], borrowed: [{ id: 'L' }] });
    const record = { status: 'unpaid', occurredAt: decision.occurredAt, offence: '超速', fineFen: 1, amountFen: 1 };
    const loan = { id: 'L', plate: '浙A12345', plateType: '02', expiresAt: '2026-12-06T10:00:00+08:00' };
    const rest = { points: 0, lastDay: null, windowOnly: false, photos: [] };
    asked.fetchBorrowedCar.mockResolvedValue({
      loan,
      records: [
        { ...record, ...rest, id: 'seen', place: '文三路', decisionNumber: decision.number },
        { ...record, ...rest, id: 'hidden', place: null, decisionNumber: null },
      ],
      source: { name: '交警', asOf: decision.occurredAt, state: 'live' },
    });
    const screen = await page();
    expect(screen.text()).toContain('请车主发代缴链接');
    await screen.tap('t-pay-for-owner');
    expect(goTo).toHaveBeenCalledWith('check', { decisions: decision.number, paidFor: 'other' });
  });
});
