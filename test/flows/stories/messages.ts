import { addCar } from './acts';
import type { Scene } from './papers-and-records';

/** What a driver is asked about messages: never in the way, and honestly answered. */
export const messageStories: Record<string, (scene: Scene) => Promise<void>> = {
  "is offered news of new violations after adding a car, declines, accepts on the car's screen, and finds it in the settings":
    async ({ driver, house: { samples } }) => {
      await addCar(driver, samples.secondCar);
      await driver.see('t-car');
      if (!driver.answersConsent) return driver.gone('t-tell-me');
      await driver.see('t-offer');
      driver.answersConsent('reject');
      await driver.tap('t-tell-me');
      await driver.see('t-consent-rejected');
      await driver.tap('t-later');
      await driver.gone('t-offer');
      await driver.tap('t-car');
      driver.answersConsent('accept');
      await driver.tap('t-tell-me');
      await driver.see('t-consent-accepted');
      await driver.open();
      await driver.see('t-car');
      await driver.gone('t-offer'); // answered once, not offered again
      await driver.tab('me');
      return driver.see('t-tell-me');
    },
};
