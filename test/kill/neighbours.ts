// What stands around the service and falls now and then: its database, one gateway, the bureau.
import { post } from '../sandbox/merchant';
import { pause } from './pause';
import type { Cluster } from './cluster';

export type Falls = { databaseRestarts: number; gatewayOutages: number; gatewayHangs: number };
type Neighbours = { sandboxUrl: string; cluster?: Cluster; chance: () => number };

/** Long enough for what was under way to be given up, short enough for a test. */
const outageMs = 4000;
/** Longer than a gateway is waited for. */
const hangMs = 10_000;

export function createNeighbours({ sandboxUrl, cluster, chance }: Neighbours) {
  const count: Falls = { databaseRestarts: 0, gatewayOutages: 0, gatewayHangs: 0 };
  const knob = (path: string, body: object) => post(`${sandboxUrl}/__sandbox/${path}`, body);
  const gatewayFails = (path: string | null, kind: 'http500' | 'timeout' = 'http500') =>
    knob('pay/faults', { failNext: path && { path, times: 1_000_000, kind } });
  const eitherGateway = () => (chance() < 0.5 ? '/v3/pay' : '/v3/alipay');

  return {
    count,
    /** Once in twelve times each: the database restarts, a gateway is out of order, a gateway hangs, while all else goes on. */
    async mayFall(): Promise<void> {
      const dice = chance();
      if (dice < 1 / 12 && cluster) {
        cluster.restart();
        count.databaseRestarts += 1;
      } else if (dice > 11 / 12) {
        await gatewayFails(eitherGateway());
        await pause(outageMs);
        await gatewayFails(null);
        count.gatewayOutages += 1;
      } else if (dice > 10 / 12) {
        await gatewayFails(eitherGateway(), 'timeout');
        await pause(hangMs);
        await gatewayFails(null);
        count.gatewayHangs += 1;
      }
    },
    bureauIsAway: (isAway: boolean) => knob('bureau/faults', { writeBackDown: isAway }),
    passTime: (ms: number) => knob('advance', { ms }),
  };
}
