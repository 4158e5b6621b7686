import type { Database } from '../../server/store/database';
import type { NewJob } from '../../server/store/outbox/outbox';
import { enqueueMany, secondsSince, startJobs, untilEmpty } from './node';

/** Jobs of money whose neighbours answer at once, all of them due when the node starts. */
export async function rate(db: Database, count: number): Promise<string> {
  const kinds = ['write_back', 'refund', 'poll_gateway'] as const;
  const gateways = ['wechat', 'alipay'] as const;
  const jobs = Array.from({ length: count }, (_, at): NewJob => {
    const kind = kinds[at % kinds.length]!;
    return { kind, ref: `rate-${at}`, ...(kind !== 'write_back' && { gateway: gateways[(at >> 1) % 2]! }) };
  });
  await enqueueMany(db, jobs);
  const began = performance.now();
  const node = startJobs(db, {});
  await untilEmpty(db, kinds);
  const seconds = secondsSince(began);
  await node.stop();
  return `${count} jobs in ${seconds.toFixed(1)} s: ${Math.round(count / seconds)} a second`;
}
