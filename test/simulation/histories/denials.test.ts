import { expect, it } from '@jest/globals';
import { GatewayUnanswered, type Gateway } from '../../../server/payments/gateway';
import { goldenFlows, play } from './golden-flows';
import type { World } from '../world/world';

const minuteMs = 60_000;

/** A gateway out of reach until well after the attempt's end, whose first answer is an unsigned "no such order". */
function deniesOnce(gateway: Gateway, { scheduler, scene }: World): Gateway {
  let denied = false;
  return {
    ...gateway,
    async query(number) {
      if (scheduler.now < scene.start + 40 * minuteMs) throw new GatewayUnanswered('out of reach');
      const found = denied ? await gateway.query(number) : { kind: 'absent' as const };
      denied = true;
      return found;
    },
  };
}

it('believes no unsigned denial of a trade that the gateway itself had opened', async () => {
  const { violation, ends } = await play(goldenFlows['pays, and only the sweep finds it']!, [], {
    gateway: deniesOnce,
  });
  expect({ violation, ends }).toEqual({ violation: undefined, ends: ['settled'] });
});
