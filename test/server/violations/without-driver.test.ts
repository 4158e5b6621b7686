import { expect, it } from '@jest/globals';
import type { ViolationInContext } from '../../../server/violations/violation-view';
import { withoutDriver } from '../../../server/violations/without-driver';

const now = new Date('2026-11-28T09:00:00+08:00');
const seen = (change: object = {}) =>
  ({ violation: { kind: 'camera', paper: 'record', status: 'unhandled', ...change } }) as ViolationInContext;
const four = [seen(), seen(), seen(), seen()];

it('warns from five unhandled camera records on that a decision may follow without the driver (Order 157, art. 54)', () => {
  expect(withoutDriver(four, now)).toBeNull();
  expect(withoutDriver([...four, seen()], now)).toEqual({
    records: 5,
    daysToCome: 30,
    article: '公安部令第157号 第五十四条',
  });
});

it.each([{ status: 'decided' }, { status: 'objection_pending' }, { kind: 'onscene' }, { paper: 'handling_notice' }])(
  'counts no record that is %j',
  (change) => expect(withoutDriver([...four, seen(change)], now)).toBeNull(),
);
