/** @jest-environment jsdom */
// A record tells one story at a time, and the plan advises nothing that is itself in doubt.
import { beforeEach, expect, it, jest } from '@jest/globals';
import { useEffect } from 'react';
import { shown } from '../../support/drivers/drawn';

const asked = {
  fetchViolation: jest.fn<() => Promise<unknown>>(),
  fetchCarViolations: jest.fn<() => Promise<unknown>>(),
  fetchCars: jest.fn<() => Promise<unknown>>(),
  fetchLicences: jest.fn<() => Promise<unknown>>(),
  fetchPayments: jest.fn<() => Promise<unknown>>(),
  fetchBarred: async () => ({ barred: [] }),
};
const goTo = jest.fn();
jest.mock('@tarojs/components', () => jest.requireActual('../../../scripts/gallery/plain-components'));
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {},
  useDidShow: (listen: () => void) => useEffect(() => listen(), []),
  useDidHide: () => undefined,
  useRouter: () => ({ params: { id: 'v' } }),
}));
jest.mock('../../../src/platform/maps', () => ({ openMap: () => undefined, PlaceMap: () => null }));
jest.mock('../../../src/features/screen/routes', () => ({ goTo: (...to: unknown[]) => goTo(...to) }));
for (const file of ['violations', 'cars', 'payments']) jest.mock(`../../../src/api/${file}`, () => asked);

const source = { name: '示例市交警', asOf: '2026-11-28T10:32:00+08:00', state: 'live' };
const record = {
  id: 'v',
  status: 'unhandled',
  windowOnly: false,
  offence: '机动车违反禁止标线指示',
  offenceEnglish: 'Across or against a prohibition line',
  offenceCode: '1117',
  occurredAt: '2026-11-20T18:04:00+08:00',
  place: { text: '福华三路', latitude: null, longitude: null },
  fineFen: 20000,
  amountFen: 20000,
  points: 1,
  lastDay: null,
  handleBy: null,
  plate: '粤A84586',
  plateType: '02',
  recordNumber: null,
  decisionNumber: null,
  decision: null,
  photos: [],
  photo: null,
  photoState: 'none',
  oddities: [],
  windowReasons: [],
  objectable: null,
  objection: null,
  ownObjection: null,
  worthChecking: false,
  ifAccepted: { daysToPay: 15, daysToReconsider: 60, defenceArticle: '行政处罚法 第四十五条' },
  office: { name: '福田大队', address: '', hours: '', phone: '', latitude: 0, longitude: 0 },
  source,
};
const violationPage = async (change: object) => {
  asked.fetchViolation.mockResolvedValue({ ...record, ...change });
  return shown((await import('../../../src/packages/violation/detail/index')).default);
};
beforeEach(async () => {
  const { choosePreferences } = await import('../../../src/i18n/language');
  choosePreferences({ language: 'zh-CN', textSize: 'standard' });
  asked.fetchLicences.mockResolvedValue({ licences: [] });
  asked.fetchPayments.mockResolvedValue({ payments: [] });
});

it('under objection says so, and neither where to handle it nor what to bring', async () => {
  const reason = { code: 'objection_pending', article: '第五条', bring: ['identity'], unverified: false };
  const objection = { ground: 'plate_misread', caseNumber: 'YY1', filedOn: '2026-11-20', answerBy: '2026-11-27' };
  const pending = { status: 'objection_pending', windowOnly: true, windowReasons: [reason], objection };
  const screen = await violationPage(pending);
  expect(screen.has('t-objection')).toBe(true);
  expect(screen.has('t-window')).toBe(false);
  expect(screen.text()).not.toContain('请带上');
});
it('for a window tells in plain words what differs from place to place', async () => {
  const reason = { code: 'unit_vehicle', article: '地方规定', bring: ['identity'], unverified: true };
  const screen = await violationPage({ windowOnly: true, windowReasons: [reason] });
  expect(screen.text()).toContain('单位车辆须到窗口（地方规定，各地做法不同）');
  expect(screen.text()).toContain('去之前请先打下面的电话问清');
});
it('keeps the licence that was chosen for it when the page begins anew', async () => {
  const licence = { id: 'a', points: 2, fullPoints: 12, nameMasked: '赵*', numberMasked: '4309' };
  asked.fetchLicences.mockResolvedValue({ licences: [licence, { ...licence, id: 'b' }] });
  const choices = ({ place }: Awaited<ReturnType<typeof shown>>) => [
    ...place.querySelectorAll<HTMLElement>('.t-licence-choice'),
  ];
  choices(await violationPage({}))[1]!.click();
  const again = choices(await violationPage({})); // a sign-in or a crash lay between
  expect(again.map((choice) => choice.getAttribute('aria-checked'))).toEqual(['false', 'true']);
});
it('that was paid leads to its payment, and so to its receipt', async () => {
  const paid = { id: 'p', state: 'paid', items: [{ decisionNumber: '3301061900000131' }] };
  asked.fetchPayments.mockResolvedValue({ payments: [paid] });
  const screen = await violationPage({ status: 'paid', decisionNumber: '3301061900000131' });
  await screen.tap('t-to-payment');
  expect(goTo).toHaveBeenCalledWith('result', { id: 'p' });
});
it('in English has its meaning, with the words of the police beside it', async () => {
  const { choosePreferences } = await import('../../../src/i18n/language');
  choosePreferences({ language: 'en' });
  const screen = await violationPage({});
  expect(screen.text()).toContain('Across or against a prohibition line');
  expect(screen.text()).toContain('机动车违反禁止标线指示');
});
it('in English names the law in English, with its Chinese name once', async () => {
  const { choosePreferences } = await import('../../../src/i18n/language');
  choosePreferences({ language: 'en' });
  const article = '公安部令第157号 第四十八条、第五十一条';
  const reason = { code: 'general_procedure', article, bring: [], numbers: { fen: 20000 }, unverified: true };
  const { text } = await violationPage({ windowOnly: true, windowReasons: [reason] });
  expect(text()).toContain(
    'general procedure · Order 157 of the Ministry of Public Security (公安部令第157号), Art. 48 and Art. 51 · differs',
  );
});
const garagePage = async (page: 'car' | 'plan', violations: object[]) => {
  const car = { id: 'c', plate: '粤A84586', plateType: '02', payableFen: 0, payBy: null, ownerMasked: '赵*' };
  const licence = { id: 'l', status: 'valid', points: 2, fullPoints: 12, nameMasked: '赵*', numberMasked: '4309' };
  asked.fetchCars.mockResolvedValue({ cars: [car] });
  asked.fetchLicences.mockResolvedValue({ licences: [licence] });
  asked.fetchCarViolations.mockResolvedValue({ car, violations, unreadable: 0, source });
  return shown((await import(`../../../src/packages/garage/${page}/index`)).default);
};
it('the plan sets apart what is worth checking, and ranks the rest', async () => {
  const screen = await garagePage('plan', [record, { ...record, id: 'odd', worthChecking: true }]);
  expect(screen.place.querySelectorAll('.t-step')).toHaveLength(1);
  expect(screen.place.querySelectorAll('.t-doubtful-record')).toHaveLength(1);
});
it.each(['car', 'plan'] as const)(
  'of a fleet with 500 records the %s shows a few, and more of them on demand',
  async (page) => {
    const kinds = [{}, { status: 'unpaid' }, { status: 'paid' }, { worthChecking: true }];
    const many = Array.from({ length: 500 }, (_, at) => ({ ...record, id: `r${at}`, ...kinds[at % 4] }));
    const { place, tap } = await garagePage(page, many);
    const nodes = () => place.querySelectorAll('*').length;
    const atFirst = nodes();
    expect(atFirst).toBeLessThan(300);
    await tap('t-more');
    expect(nodes()).toBeGreaterThan(atFirst);
    expect(nodes() - atFirst).toBeLessThan(300);
  },
);
