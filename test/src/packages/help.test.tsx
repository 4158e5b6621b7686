/** @jest-environment jsdom */
// Answers are found by words, stand first where their question arises, and lead to whoever can help when none fits.
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { useEffect } from 'react';
import type { Payment } from '../../../contract/payments';
import { help } from '../../../src/i18n/topics/help';
import { paying } from '../../../src/i18n/topics/paying';
import { records } from '../../../src/i18n/topics/records';
import { found } from '../../../src/packages/me/help/found';
import { questions, type Question } from '../../../src/packages/me/help/questions';
import { shown } from '../../support/drivers/drawn';

let params: Record<string, string> = {};
const [goTo, call] = [jest.fn(), jest.fn()];
jest.mock('@tarojs/components', () => jest.requireActual('../../../scripts/gallery/plain-components'));
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {},
  useDidShow: (listen: () => void) => useEffect(() => listen(), []),
  useDidHide: () => undefined,
}));
jest.mock('../../../src/features/screen/hooks/use-params', () => ({ useParams: () => params }));
jest.mock('../../../src/features/screen/routes', () => ({ goTo: (...to: unknown[]) => goTo(...to) }));
jest.mock('../../../src/platform/phone-call', () => ({ call: (number: string) => call(number) }));
jest.mock('../../../src/features/operator/use-run-by', () => ({
  useRunBy: () => ({ value: { operator: { phone: '0571-10000001' } } }),
}));
const asked = {
  fetchReports: jest.fn<() => Promise<unknown>>(),
  tellOperator: jest.fn<(told: object) => Promise<unknown>>(),
  fetchPayment: jest.fn<() => Promise<unknown>>(),
};
jest.mock('../../../src/api/reports', () => asked);
jest.mock('../../../src/api/payments', () => asked);

const words = { ...paying['zh-CN'], ...records['zh-CN'] };
const english = { ...paying.en, ...records.en };
beforeEach(async () => {
  params = {};
  jest.clearAllMocks();
  localStorage.clear();
  const { choosePreferences } = await import('../../../src/i18n/language');
  choosePreferences({ language: 'zh-CN', textSize: 'standard' });
});

describe('what people type', () => {
  it.each<[typed: string, question: Question]>([
    ['钱交了还是显示没处理', 'stillUnpaid'],
    ['缴了款为什么没有销掉', 'stillUnpaid'],
    ['付到一半断网', 'unsure'],
    ['重复缴款', 'paidTwice'],
    ['退款什么时候到账', 'refundWhen'],
    ['处罚撤销了罚款怎么退', 'refundBooked'],
    ['缴错了别人的罚款', 'wrongNumber'],
    ['帮父母代缴', 'forOther'],
    ['编号15位', 'fifteen'],
    ['查不到决定书', 'notFound'],
    ['罚单弄丢了', 'noPaper'],
    ['罚单二维码失效', 'paperCode'],
    ['滞纳金多少', 'surcharge'],
    ['最后一天是春节', 'weekend'],
    ['手续费', 'fee'],
    ['几笔一起缴有一笔没成', 'several'],
    ['交警拦车检查怎么证明', 'proof'],
    ['发票报销', 'invoice'],
    ['外省的违法', 'otherCity'],
    ['为什么要去窗口', 'window'],
    ['看不到照片', 'noPhotos'],
    ['没有记录是不是没有违法', 'noneYet'],
    ['什么时候扣分', 'points'],
    ['快满12分了', 'twelve'],
    ['朋友开我的车违法', 'borrowed'],
    ['车卖了没过户', 'sold'],
    ['被套牌', 'cloned'],
    ['同一地点拍了两次', 'twice'],
    ['怎么申诉', 'objectHow'],
    ['异议被驳回', 'objectRefused'],
    ['拍照识别不了', 'photoRead'],
    ['护照可以用吗', 'foreign'],
    ['诈骗短信', 'fake'],
    ['老人看不清字', 'letters'],
    ['注销账号', 'ownData'],
  ])('%s', (typed, question) => {
    expect(found(words, typed, help['zh-CN'].saidAnyway).slice(0, 2)).toContain(question);
  });
  it.each<[typed: string, question: Question]>([
    ['I paid but it is still unpaid', 'stillUnpaid'],
    ['double payment refund', 'paidTwice'],
    ['passport', 'foreign'],
    ['late fee', 'surcharge'],
    ['appeal', 'objectHow'],
    ['wrong plate cloned', 'cloned'],
  ])('%s', (typed, question) => {
    expect(found(english, typed, help.en.saidAnyway).slice(0, 2)).toContain(question);
  });
  it.each(['天气预报', 'weather', '', '的了吗'])('and finds nothing where nothing fits: "%s"', (typed) => {
    expect(found(words, typed, help['zh-CN'].saidAnyway)).toEqual([]);
  });
});

it('has an answer in every language to thirty questions and more, and some at each place', () => {
  expect(Object.keys(questions).sort()).toEqual(Object.keys(words).sort());
  expect(Object.keys(questions).length).toBeGreaterThanOrEqual(30);
  for (const place of ['payment', 'number', 'record', 'car', 'points', 'photo'] as const)
    expect(Object.values(questions).filter(({ at }) => at.includes(place)).length).toBeGreaterThan(0);
});

describe('the page of answers', () => {
  const page = async () => shown((await import('../../../src/packages/me/help/index')).default);
  it('begins with what belongs to where one comes from, and opens an answer in its place', async () => {
    params = { about: 'payment', payment: 'p1' };
    const screen = await page();
    expect(screen.place.querySelector('.t-asks')?.textContent).toContain(words.stillUnpaid.asks);
    await screen.tap('t-asks-stillUnpaid');
    expect(screen.text()).toContain('不要重复缴款');
    await screen.tap('t-asks-unsure');
    expect(screen.place.querySelectorAll('.t-answer')).toHaveLength(1);
  });
  it('has both hotlines and the operator one tap away, and takes the payment along', async () => {
    params = { about: 'payment', payment: 'p1' };
    const screen = await page();
    for (const one of ['t-12123', 't-12345', 't-operator']) await screen.tap(one);
    expect(call.mock.calls).toEqual([['12123'], ['12345'], ['0571-10000001']]);
    await screen.tap('t-tell');
    expect(goTo).toHaveBeenCalledWith('tell', { payment: 'p1' });
  });
});

describe('paid, and still listed as unpaid', () => {
  const page = async (tell: number, go: number) => {
    const { WaitsForPolice } = await import('../../../src/packages/pay/result/waits-for-police');
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    const waitsForPolice = { tellFrom: inHours(tell), goFrom: inHours(go) };
    return shown(WaitsForPolice, { payment: { id: 'p1', state: 'paid', waitsForPolice } as unknown as Payment });
  };
  it('says that it is normal for two days, and then what to do', async () => {
    const early = await page(1, 90);
    expect([early.has('t-waits-now'), early.has('t-tell')]).toEqual([true, false]);
    const late = await page(-1, 90);
    await late.tap('t-tell');
    expect(goTo).toHaveBeenCalledWith('tell', { payment: 'p1' });
    expect(late.has('t-call-police')).toBe(false);
    const veryLate = await page(-90, -1);
    await veryLate.tap('t-call-police');
    expect(call).toHaveBeenCalledWith('12123');
    expect(veryLate.text()).toContain('不要再缴');
  });
});

describe('telling the operator', () => {
  const page = async () => shown((await import('../../../src/packages/me/tell/index')).default);
  const report = { number: '12345678', text: '退款没到', paymentId: 'p1', toldAt: '2026-11-29T10:00:00+08:00' };
  it('sends what was typed with the payment, and names the number to call with', async () => {
    params = { payment: 'p1' };
    asked.fetchPayment.mockResolvedValue({
      items: [{ decisionNumber: '3301061700000127', offence: '闯红灯' }],
      totalFen: 20000,
    });
    asked.fetchReports.mockResolvedValue({ reports: [] });
    asked.tellOperator.mockResolvedValue({ ...report, answer: null, answeredAt: null });
    const { keep } = await import('../../../src/platform/storage');
    keep('draft-tell', { text: '退款没到', at: Date.now() }); // typed before a sign-in lay between
    const screen = await page();
    expect(screen.text()).toContain('3301 0617 0000 0127');
    await screen.tap('t-send');
    expect(asked.tellOperator.mock.calls).toEqual([[{ text: '退款没到', paymentId: 'p1' }]]);
    expect(screen.text()).toContain('编号 1234 5678');
    expect(asked.fetchReports).toHaveBeenCalledTimes(2);
  });
  it('begins with the kind that was tapped, and waits for a word of what happened', async () => {
    asked.fetchReports.mockResolvedValue({ reports: [] });
    const screen = await page();
    const typed = () => screen.place.querySelector('textarea')?.value;
    await screen.tap('t-kind-refund');
    expect(typed()).toBe('退款没到：');
    expect(screen.place.querySelector('.t-send')?.className).toContain('button--still');
    await screen.tap('t-kind-twice');
    expect(typed()).toBe('缴了两次：');
  });
  it('shows what was told before, with its answer', async () => {
    asked.fetchReports.mockResolvedValue({
      reports: [{ ...report, answer: '已联系银行', answeredAt: '2026-11-29T11:00:00+08:00' }],
    });
    const screen = await page();
    expect(screen.text()).toContain('已联系银行');
    expect(screen.place.querySelector('.t-send')?.className).toContain('button--still'); // nothing is typed yet
  });
});
