import type { BrowserDriver } from '../../../test/flows/browser/browser-driver';
import type { HouseSeen } from '../../../test/support/house/house-process';

export type Scene = { driver: BrowserDriver; samples: HouseSeen['samples'] };
/** go: how the screen comes about. sign: what is in sight when it stands. Only what others need is gone through unasked. */
export type Step = { name: string; sign: string; isNeeded?: true; go(scene: Scene): Promise<unknown> };

export const add = async (
  driver: BrowserDriver,
  { plate, lastSix }: { plate: string; lastSix: string },
): Promise<void> => {
  await driver.visit(`/packages/garage/add-car/index?plate=${encodeURIComponent(plate)}`);
  if (plate.length === 7) await driver.tap('t-type-02');
  await driver.type('t-last-six', lastSix);
  await driver.tap('t-add');
  await driver.see('t-car');
};
export const byNumber = (number: string): string => `/packages/pay/by-number/index?no=${number}`;
export const ofCar = (plate: string): { plate: string } => ({ plate: encodeURIComponent(plate) });
