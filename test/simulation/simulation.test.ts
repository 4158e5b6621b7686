import { describe, expect, it } from '@jest/globals';
import { goldenFlows, playGolden } from './golden';
import { history } from './history';
import { plantedFaults } from './planted';

const enough = 20_000;

it('gives one seed one history, told by its hash, and another seed another', async () => {
  const [once, again, other] = [await history({ seed: 77 }), await history({ seed: 77 }), await history({ seed: 78 })];
  expect(again.hash).toBe(once.hash);
  expect(other.hash).not.toBe(once.hash);
});

describe('a fault planted in the service is found', () => {
  it.each(Object.entries(plantedFaults).map(([name, fault]) => ({ name, ...fault })))('$name', async ({ name, plan, prepare }) => {
    for (let seed = 1; seed <= enough; seed += 1) {
      const { violations } = await history({ ...plan, seed }, prepare);
      if (violations.length === 0) continue;
      process.stdout.write(`  ${name}: seed ${seed}, ${violations[0]}\n`);
      return;
    }
    throw new Error(`not found in ${enough} histories`);
  }, 180_000);
});

describe('a node that dies before or after any step loses nothing', () => {
  it.each(Object.entries(goldenFlows))('%s', async (_name, flow) => {
    const { steps, violations } = await playGolden(flow, []);
    expect(violations).toEqual([]);
    expect(steps).toBeGreaterThan(20);
    for (let step = 0; step < steps; step += 1) {
      expect([step, (await playGolden(flow, [step])).violations]).toEqual([step, []]);
      expect([step, step + 9, (await playGolden(flow, [step, step + 9])).violations]).toEqual([step, step + 9, []]);
    }
  }, 180_000);
});
