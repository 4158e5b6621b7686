import { describe, expect, it } from '@jest/globals';
import { goldenFlows, play } from './golden-flows';

describe.each(Object.entries(goldenFlows))('a driver who %s', (_name, flow) => {
  it('ends well when nothing goes wrong', async () => {
    const { violation, ends } = await play(flow, []);
    expect({ violation, ends }).toEqual({ violation: undefined, ends: flow.ends });
  });

  it('ends as well when the service dies before or after any one step', async () => {
    const { steps } = await play(flow, []);
    for (let step = 1; step <= steps; step += 1) {
      const { violation, ends } = await play(flow, [step]);
      expect({ step, violation, ends }).toEqual({ step, violation: undefined, ends: flow.ends });
    }
  });
});
