import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { shapeModules } from '../../../scripts/shapes';
import { fits, type Shape } from '../../../src/api/shape';
import { cars } from '../../../src/api/shapes/cars';
import { openedPayment } from '../../../src/api/shapes/payments';
import { session } from '../../../src/api/shapes/session';

const source = { name: 'Bureau of Beijing', asOf: '2026-11-28T10:00:00+08:00', state: 'live' };
const car = {
  id: 'car_0000000000000001',
  plate: '京A12345',
  plateType: '02',
  ownerMasked: '张*',
  ownerKind: 'person',
  toHandle: 0,
  toPay: 0,
  payableFen: 0,
  payableDecisions: [],
  beingPaid: 0,
  underReview: 0,
  unreadable: 0,
  payBy: null,
  nextToHandle: null,
  source,
};

it('has the shapes that the contract gives: npm run shapes', async () => {
  for (const [file, text] of Object.entries(await shapeModules())) expect(readFileSync(file, 'utf8')).toBe(text);
});

describe('an answer', () => {
  it.each([
    ['a page of a portal', '<html><title>Sign in to the WLAN</title></html>'],
    ['nothing', undefined],
    ['null', null],
    ['another object', { code: 0, message: 'success' }],
    ['a list of what are no cars', { cars: [{ id: 'car_0000000000000001' }] }],
    ['an amount as text', { cars: [{ ...car, payableFen: '200' }] }],
    ['an amount with a fraction', { cars: [{ ...car, payableFen: 0.5 }] }],
    ['an amount below zero', { cars: [{ ...car, payableFen: -1 }] }],
    ['a state that nobody knows', { cars: [{ ...car, source: { ...source, state: 'dead' } }] }],
  ])('that is %s is no list of cars', (_what, answer) => {
    expect(fits(cars, answer)).toBe(false);
  });
  it('of the service is one, whatever a newer service adds', () => {
    expect(fits(cars, { cars: [], more: 1 })).toBe(true);
    expect(fits(cars, { cars: [car, { ...car, more: 1 }] })).toBe(true);
  });
  it('may leave out what is optional, and nothing else', () => {
    expect(fits({ rule: { 'reason?': 's' } } as Shape<unknown>, {})).toBe(true);
    expect(fits({ rule: { reason: 's' } } as Shape<unknown>, {})).toBe(false);
  });
  it('may be null where the contract says so alone', () => {
    const signed = { token: 't', expiresAt: '2026-12-28T10:00:00+08:00', agreedVersion: null };
    expect(fits(session, signed)).toBe(true);
    expect(fits(session, { ...signed, token: null })).toBe(false);
  });
  it('is one of those that the contract names', () => {
    const opened = (cashier: object) => ({ paymentId: 'payment_00000000001', cashier });
    expect(fits(openedPayment, opened({ kind: 'alipay', tradeNO: '1' }))).toBe(true);
    expect(fits(openedPayment, opened({ kind: 'redirect', url: 'https://wx.tenpay.com' }))).toBe(true);
    expect(fits(openedPayment, opened({ kind: 'wechat', url: 'https://wx.tenpay.com' }))).toBe(false);
    expect(fits(openedPayment, opened({ kind: 'cash' }))).toBe(false);
  });
});
