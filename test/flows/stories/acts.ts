import { expect } from '@jest/globals';
import type { HouseProcess } from '../../support/house/house-process';
import type { Driver } from '../driver';

export type Vehicle = { plate: string; lastSix: string };

export async function addCar(driver: Driver, { plate, lastSix }: Vehicle): Promise<void> {
  await driver.tap('t-add-car');
  for (const key of plate) await driver.tap(`t-key-${key}`);
  // An ordinary plate does not say whose type it is: it is asked.
  if (/^.[A-Z][A-Z0-9]{5}$/.test(plate)) await driver.tap('t-type-02');
  await driver.type('t-last-six', lastSix);
  await driver.tap('t-add');
}

export async function readAgreement(driver: Driver): Promise<void> {
  await driver.readToTheEnd('t-notice');
  await driver.tap('t-agree');
  await driver.gone('t-agree');
}

export async function agreeBeforehand(driver: Driver): Promise<void> {
  await driver.visit('/packages/pay/agreement/index');
  await readAgreement(driver);
  await driver.home();
}

export function count(driver: Driver, flow: string, most: number, end = 'to the cashier'): void {
  process.stdout.write(`  ${flow}: ${driver.taps()} taps ${end}\n`);
  expect(driver.taps()).toBeLessThanOrEqual(most);
}

export const bureau = (house: HouseProcess, faults: object) =>
  fetch(`${house.sandbox.url}/__sandbox/bureau/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
  });
