import { bureau } from './acts';
import type { Scene } from './papers-and-records';

/** What a reviewer does, who has no car here (运营规范 3.3), on a day on which the police's system is away. */
export const exampleStory: Record<string, (scene: Scene) => Promise<void>> = {
  'walks the open example from the car to its receipt, and an example number, with the police away': async ({
    driver,
    house,
  }) => {
    await bureau(house, { down: true });
    try {
      await driver.tap('t-see-example');
      for (const step of ['car', 'violation', 'decision', 'result', 'receipt']) {
        await driver.see('t-example');
        await driver.see(`t-step-${step}`);
        await driver.tap('t-next');
      }
      await driver.tap('t-by-number');
      await driver.type('t-number', house.samples.exampleNumber);
      await driver.see('t-example-number');
      await driver.tap('t-see-paying');
      await driver.see('t-step-decision');
      await driver.tap('t-next');
      await driver.see('t-step-result');
    } finally {
      await bureau(house, { down: false });
    }
  },
};
