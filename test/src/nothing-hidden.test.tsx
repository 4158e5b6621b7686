/** @jest-environment jsdom */
// What a screen says of cars, amounts, photos and faults: nothing that is open reads as done, and nothing said stays out of sight.
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createElement, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { Car } from '../../contract/cars';
import type { Decision } from '../../contract/decisions';
import type { Violation, ViolationCard } from '../../contract/violations';

const goHome = jest.fn();
let pages = 1;
jest.mock('@tarojs/components', () => jest.requireActual('../../scripts/gallery/plain-components'));
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {}, useDidShow: () => undefined }));
jest.mock('../../src/features/screen/routes', () => ({ goHome: () => goHome(), goTo: () => undefined }));
jest.mock('../../src/platform/navigation', () => ({ pagesOpen: () => pages }));
Object.assign(globalThis, { FADAN_PLATFORM: 'h5', FADAN_API: '' });

function drawn(element: ReactElement): HTMLElement {
  const place = document.createElement('div');
  document.body.append(place);
  flushSync(() => createRoot(place).render(element));
  return place;
}
let chosen: typeof import('../../src/i18n/language');
beforeEach(async () => {
  chosen = await import('../../src/i18n/language');
  chosen.choosePreferences({ language: 'zh-CN', textSize: 'standard' });
  jest.clearAllMocks();
});

describe('a car', () => {
  const car = { id: 'c', plate: '粤A84586', plateType: '02', toHandle: 0, toPay: 0, payableFen: 0, unreadable: 0 };
  const source = { name: '示例市交警', asOf: '2026-11-28T10:32:00+08:00', state: 'live' };
  const card = async (change: object) => {
    const { CarCard } = await import('../../src/pages/home/car-card');
    const whole = { ...car, source, beingPaid: 0, underReview: 0, nextToHandle: null, ...change } as unknown as Car;
    return drawn(createElement(CarCard, { car: whole, isKnown: true })).textContent;
  };
  it('of which nothing is open reads so', async () => expect(await card({})).toContain('没有查到待办'));
  it.each([
    [{ beingPaid: 1 }, '1 笔缴款中'],
    [{ underReview: 2 }, '2 条异议审核中'],
    [{ unreadable: 1 }, '1 条没能读懂'],
  ])('of which something is open counts it: %j', async (change, words) => {
    const text = await card(change);
    expect(text).toContain(words);
    expect(text).not.toContain('没有查到待办');
  });
});

describe('a record', () => {
  const record = {
    id: 'v',
    status: 'overdue',
    windowOnly: false,
    offence: '机动车违反禁止标志指示',
    occurredAt: '2026-09-20T02:39:00+08:00',
    place: { text: '福华三路' },
    photo: null,
    lastDay: null,
    points: 1,
    worthChecking: false,
  };
  it('shows what is due today and what it was', async () => {
    const { ViolationEntry } = await import('../../src/packages/garage/car/violation-entry');
    const violation = { ...record, fineFen: 10000, amountFen: 17500 } as unknown as ViolationCard;
    const { textContent } = drawn(createElement(ViolationEntry, { violation }));
    expect(textContent).toContain('¥175');
    expect(textContent).toContain('罚款 ¥100，含加处');
  });
  it('of which nobody has said the fine shows no amount', async () => {
    const { ViolationEntry } = await import('../../src/packages/garage/car/violation-entry');
    const violation = { ...record, fineFen: null, amountFen: null } as unknown as ViolationCard;
    expect(drawn(createElement(ViolationEntry, { violation })).textContent).not.toContain('¥');
  });
  it('has long numbers that largest letters break between digits nowhere: in fours, and after the stars', async () => {
    const { Facts } = await import('../../src/packages/violation/detail/facts');
    const { licenceName } = await import('../../src/features/screen/licence-name');
    const place = { text: '', latitude: null, longitude: null };
    const violation = { place, offenceCode: '1117', recordNumber: '5101077990000010' } as Violation;
    expect(drawn(createElement(Facts, { violation })).textContent).toContain('5101 0779 9000 0010');
    const name = licenceName({ nameMasked: '赵*', numberMasked: '330***********4309' });
    expect(name).toBe('赵* 330***********\u200b4309');
  });
  it('under objection tells when it is answered, and nothing of windows', async () => {
    const { Objection } = await import('../../src/packages/violation/detail/objection');
    const objection = { ground: 'plate_misread', caseNumber: 'YY1', filedOn: '2026-11-20', answerBy: '2026-11-27' };
    const violation = { status: 'objection_pending', objection } as unknown as Violation;
    const { textContent } = drawn(createElement(Objection, { violation }));
    expect(textContent?.replace(/\u2060/g, '')).toContain('最晚 11月27日');
    expect(textContent).not.toContain('窗口');
  });
});

it('says that photos did not come, offers them again and tells whoever would accept', async () => {
  const { Photos } = await import('../../src/packages/violation/detail/photos');
  const [onUnseen, reload] = [jest.fn(), jest.fn()];
  const place = drawn(createElement(Photos, { photos: [{ url: '/1' }], state: 'available', onUnseen, reload }));
  flushSync(() => place.querySelector('img')!.dispatchEvent(new Event('error')));
  expect(place.textContent).toContain('违法照片没有显示出来');
  expect(onUnseen).toHaveBeenCalledTimes(1);
  flushSync(() => place.querySelector<HTMLElement>('.t-photos-again')!.click());
  expect(reload).toHaveBeenCalledTimes(1);
});

describe('a last day', () => {
  const said = (element: ReactElement) => drawn(element).textContent?.replace(/\u2060/g, '');
  const unannounced = '节假日安排尚未公布';
  it('to be handled is the safe one first, and provisional while a notice may move it', async () => {
    const { Clock } = await import('../../src/packages/violation/detail/clock');
    const clock = (change: object) =>
      said(
        createElement(Clock, {
          violation: {
            status: 'unhandled',
            handling: { bySafe: '2027-01-30', by: '2027-02-01', deferrableTo: null, provisional: true, ...change },
          } as unknown as Violation,
        }),
      );
    expect(clock({})).toMatch(/2027年1月30日 前处理（法定最后一天 2027年2月1日）.*节假日安排尚未公布/);
    expect(clock({ provisional: false })).not.toContain(unannounced);
  });
  it('against a decision is the safe one first, with the police as a way and the year of who was not told', async () => {
    const { Remedies } = await import('../../src/features/decision/remedies');
    const day = { bySafe: '2027-01-30', by: '2027-02-01', provisional: false };
    const remedies = {
      reconsideration: {
        ...day,
        before: 'optional',
        governments: ['杭州市人民政府', '西湖区人民政府'],
        viaPoliceArticle: '行政复议法 第三十二条',
        ifNotTold: '2027-12-01',
        article: '行政复议法 第二十条第一款',
      },
      court: { ...day, provisional: true, daysAfterReconsideration: 15, article: '行政诉讼法 第四十六条' },
    };
    const decision = { remedies, articles: { due: '甲', surcharge: '乙' }, servedOn: '2026-12-01', provisional: false };
    const text = said(createElement(Remedies, { decision: decision as unknown as Decision }));
    expect(text).toContain('2027年1月30日 前（法定最后一天 2027年2月1日）可申请行政复议');
    for (const words of ['行政复议法 第三十二条', '最晚到 2027年12月1日', '西湖区人民政府', unannounced])
      expect(text).toContain(words);
  });
  it('of an objection’s answer is provisional in a year without notice', async () => {
    const { CheckStep } = await import('../../src/packages/violation/object/check-step');
    const objectable = { answerBy: '2027-01-05', provisional: true, grounds: [] };
    const step = { objectable, chosen: 'other', statement: '', pictures: { all: [] } } as never;
    expect(said(createElement(CheckStep, step))).toContain(unannounced);
  });
});

describe('what went wrong', () => {
  it('is brought in sight and read aloud, at a field and over a form', async () => {
    const { scrollBy } = await import('../../src/ui/in-sight');
    const { FieldFault } = await import('../../src/ui/field');
    const { Refusal } = await import('../../src/ui/status');
    const scroll = jest.fn();
    scrollBy(scroll);
    const field = drawn(createElement(FieldFault, { children: '还差2位' }));
    const form = drawn(createElement(Refusal, { title: '交警系统没有受理' }));
    await new Promise((next) => setTimeout(next));
    const alerts = [field, form].map((place) => place.querySelector('[role=alert]')!);
    expect(scroll.mock.calls.flat()).toEqual(alerts.map(({ id }) => `#${id}`));
  });
  it('on a page that a link opened leads home, for another try may not help', async () => {
    const { LoadFailure } = await import('../../src/features/screen/missing/load-failure');
    pages = 1;
    const page = (isTab = false) => drawn(createElement(LoadFailure, { failure: '没有', retry: goHome, isTab }));
    const wayHome = (isTab?: boolean) => page(isTab).querySelector<HTMLElement>('.t-way-home');
    wayHome()!.click();
    expect(goHome).toHaveBeenCalledTimes(1);
    expect(wayHome(true)).toBeNull(); // the bar below is the way
    pages = 2;
    expect(wayHome()).toBeNull();
  });
});

describe('whoever has no finger', () => {
  it('hears which of several is chosen', async () => {
    const { Segments } = await import('../../src/ui/segments');
    const options = ['a', 'b'].map((value) => ({ value, label: value }));
    const place = drawn(createElement(Segments, { name: '按年份', value: 'b', options, onChange: () => undefined }));
    expect(place.querySelector('[role=radiogroup]')!.getAttribute('aria-label')).toBe('按年份');
    expect([...place.querySelectorAll('[role=radio]')].map((one) => one.getAttribute('aria-checked'))).toEqual([
      'false',
      'true',
    ]);
  });
  it('acts by Enter and by Space on what has the focus', async () => {
    const { actByKeys } = await import('../../src/platform/keys/index.h5');
    const { Button } = await import('../../src/ui/button');
    actByKeys();
    const onTap = jest.fn();
    const button = drawn(createElement(Button, { label: '查询', onTap })).querySelector<HTMLElement>('[role=button]')!;
    expect(button.tabIndex).toBe(0);
    for (const key of ['Enter', ' ', 'a']) button.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    expect(onTap).toHaveBeenCalledTimes(2);
  });
});
