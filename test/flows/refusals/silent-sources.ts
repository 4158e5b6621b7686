import { addCar } from '../stories/acts';
import type { Scene } from '../stories/papers-and-records';
import { whenSource, type Said } from './when-source';

const says: Record<Exclude<Said['reason'], 'not_listed_yet'>, [matter: string, help: string]> = {
  bureau_down: ['交警系统现在连不上', '请稍后再试'],
  source_closed: ['这个城市的查询已经停用', '请到交警窗口或拨打12123查询'],
  source_busy: ['现在查询的人太多', '请过几分钟再试'],
  answer_unclear: ['这次的回复看不懂，没有采用', '请稍后再试'],
};

/** What a driver is told when nobody can say how a car stands. */
export const silentSources: Record<string, (scene: Scene) => Promise<void>> = {
  'hears on every screen that a source is silent, closed or busy, of when the news is, and never that there is nothing':
    async ({ driver, house: { samples } }) => {
      await addCar(driver, samples.carWithWindowOnly);
      await driver.see('t-source-live');
      for (const [reason, [matter, help]] of Object.entries(says) as [keyof typeof says, [string, string]][]) {
        const hears = async (state: Said['state']) => {
          await driver.see(`t-source-${state}`);
          await driver.see(matter);
        };
        driver.answers(whenSource({ state: 'stale', reason }));
        await driver.open();
        await hears('stale');
        await driver.see(help);
        await driver.tap('t-car');
        await hears('stale');
        await driver.tap('t-violation-window');
        await hears('stale');
        await driver.visit(`/packages/pay/by-number/index?no=${samples.overdueDecisionNumber}`);
        await hears('stale');
        await driver.see('t-facts');
        driver.answers(whenSource({ state: 'down', reason }));
        await driver.open();
        await hears('down');
        await driver.gone('没有待办');
        await driver.tap('t-car');
        await hears('down');
        await driver.see('不代表没有违法');
        await driver.gone('t-none');
      }
    },
};
