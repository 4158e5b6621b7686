import { expect } from '@jest/globals';
import { addCar } from './acts';
import type { Scene } from './papers-and-records';

const signedOut = '您已退出登录';
const page = '/packages/me/sessions/index';

/** Whoever hands a phone on leaves nothing on it, and is not signed in again behind their back. */
export const signingOut: Record<string, (scene: Scene) => Promise<void>> = {
  'signs out, stays out, signs in at an act, and finds the car again where the platform knows who it is': async ({
    driver,
    house: { samples },
  }) => {
    await addCar(driver, samples.secondCar);
    await driver.see('t-car');
    await driver.visit(page);
    await driver.see('t-session');
    await driver.tap('t-out');
    await driver.agree();
    await driver.see(signedOut);
    await driver.gone('t-car');
    await driver.open();
    await driver.see(signedOut);
    await driver.tap('t-by-number');
    await driver.type('t-number', samples.decisionNumber);
    await driver.agree(); // to signing in, which is asked for; the look-up goes on by itself
    await driver.see('t-facts');
    await driver.home();
    await driver.see(driver.isVisitor ? '添加车辆后' : 't-car');
  },
  'signs a lost phone out alone, from another one; a browser knows of no other place': async ({
    driver,
    house: { samples },
  }) => {
    await addCar(driver, samples.secondCar);
    await driver.see('t-car');
    // The session of before stays open at the service, as on a phone that lies somewhere: this one is signed in anew.
    await driver.spoilSession();
    await driver.visit(page);
    await driver.see('t-session');
    if (driver.isVisitor) return driver.gone('t-other-session');
    await driver.see('别处的登录');
    await driver.tap('t-end');
    await driver.agree();
    await driver.see('t-ended');
    await driver.gone('t-other-session');
    expect(driver.asked().filter((path) => /^\/v1\/sessions\/[\w-]{22}$/.test(path))).toHaveLength(1);
    await driver.home();
    await driver.see('t-car');
  },
  'deletes everything, and the phone keeps nothing either': async ({ driver, house: { samples } }) => {
    await addCar(driver, samples.secondCar);
    await driver.see('t-car');
    await driver.visit('/packages/me/own-data/index');
    await driver.tap('t-erase');
    await driver.agree();
    await driver.see('t-erased');
    await driver.home();
    await driver.see(signedOut);
    await driver.gone('t-car');
    const before = driver.asked().length;
    await driver.tap('t-sign-in');
    await driver.see('添加车辆后');
    expect(driver.asked().slice(before)).toContain('/v1/cars');
  },
};
