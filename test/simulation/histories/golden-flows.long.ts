import { describe, expect, it } from '@jest/globals';
import { goldenFlows, play } from './golden-flows';

describe.each(Object.entries(goldenFlows))('a driver who %s', (_name, flow) => {
  it('ends as well when it dies again soon after it has come back', async () => {
    const { steps } = await play(flow, []);
    for (let step = 1; step <= steps; step += 3) {
      for (const later of [1, 2, 3, 5, 8, 13]) {
        const { violation, ends } = await play(flow, [step, step + later]);
        expect({ step, later, violation, ends }).toEqual({ step, later, violation: undefined, ends: flow.ends });
      }
    }
  });
});
