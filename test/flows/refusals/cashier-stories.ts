import { agreeBeforehand } from '../stories/acts';
import type { HouseProcess } from '../../support/house/house-process';
import type { PhoneDriver } from '../phone/phone-driver';
import type { Refusal } from '../phone/refusing';

export type Scene = {
  driver: PhoneDriver;
  house: HouseProcess;
  left: Refusal;
  leftScanner: Refusal;
  failed: Refusal;
  denied: Refusal;
  late: Refusal;
};

export async function toTheCashier({ driver }: Scene, number: string): Promise<void> {
  await agreeBeforehand(driver);
  await driver.tap('t-by-number');
  await driver.type('t-number', number);
  await driver.tap('t-other');
  await driver.tap('t-confirm');
}

/** What a phone does to people who are paying: played with every npm test. */
export const cashierStories: Record<string, (scene: Scene) => Promise<void>> = {
  'the cashier never calls back, unpaid: the result is asked for, and the way on is free': async (scene) => {
    const { driver, house } = scene;
    await toTheCashier(scene, house.samples.overdueDecisionNumber);
    await driver.cashierInSilence();
    driver.comeBack();
    await driver.see('t-state-confirming');
    await driver.tap('t-resume');
    await driver.tap('t-confirm');
    await driver.cashier('cancel');
    await driver.see('t-cancelled');
    await driver.tap('t-confirm');
    await driver.cashierInSilence('pay');
    driver.comeBack();
    await driver.see('t-state-paid'); // paid meanwhile, without a word from the cashier
  },
};
