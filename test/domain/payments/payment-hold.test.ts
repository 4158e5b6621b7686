// Anybody may pay any fine. Who keeps whom waiting at the cashier of one decision?
import { expect, it } from '@jest/globals';
import {
  givesWay,
  mayHold,
  mostLeft,
  undisturbedMs,
  type Claimant,
  type Hold,
} from '../../../domain/payments/payment-hold';

const stranger: Claimant = { hasStanding: false, isVisitor: false, left: 0 };
const owner: Claimant = { ...stranger, hasStanding: true };
const visitor: Claimant = { ...stranger, isVisitor: true };
const held = (by: Claimant): Hold => ({ ...by, openedAt: 0, expiresAt: 15 * 60_000 });
const soon = 10_000;
const later = undisturbedMs + 1;

it('lets the first one type a password in peace, and no longer', () => {
  expect(givesWay(held(stranger), stranger, soon)).toBe(false);
  expect(givesWay(held(stranger), stranger, later)).toBe(true);
});

it('makes way for the car at once, and never for a stranger who came back', () => {
  expect(givesWay(held(stranger), owner, soon)).toBe(true);
  expect(givesWay(held(owner), stranger, soon)).toBe(false);
  expect(givesWay(held(owner), { ...stranger, left: 1 }, later)).toBe(false);
  expect(givesWay(held({ ...owner, left: 3 }), { ...stranger, left: 1 }, later)).toBe(false);
});

it('gives no second peace to a cashier that its owner opens again and again', () => {
  expect(givesWay(held({ ...stranger, left: 1 }), stranger, soon)).toBe(true);
  expect(givesWay(held(stranger), { ...stranger, left: 1 }, later)).toBe(false);
});

it('lets a visitor push out nobody who signed in', () => {
  expect(givesWay(held(stranger), visitor, later)).toBe(false);
  expect(givesWay(held(visitor), visitor, later)).toBe(true);
  expect(givesWay(held(stranger), visitor, 15 * 60_000)).toBe(true);
});

it('opens no more for a stranger who left six, and always for the car', () => {
  expect(mayHold({ ...stranger, left: mostLeft - 1 })).toBe(true);
  expect(mayHold({ ...stranger, left: mostLeft })).toBe(false);
  expect(mayHold({ ...owner, left: 40 })).toBe(true);
});
