import { systemRuntime } from '../../server/runtime';
import type { Database } from '../../server/store/database';
import type { NewJob } from '../../server/store/outbox/outbox';
import { enqueueMany, startJobs } from './node';

type Wanted = { announcements: number; seconds: number };

const aSecond = 20;
const gatewayWaitMs = 8000;

/** Bureau's and Alipay's jobs come one after the other, while WeChat Pay hangs and announcements wait in their thousands. */
export async function fairness(db: Database, { announcements, seconds }: Wanted): Promise<string> {
  const due = new Map<string, number>();
  const waits: number[] = [];
  const money = async (ref: string): Promise<void> => {
    if (!due.has(ref)) return hang();
    waits.push(Date.now() - due.get(ref)!);
    await systemRuntime.sleep(20);
  };
  let told = 0;
  const announce = async (): Promise<void> => {
    await systemRuntime.sleep(50);
    told += 1;
  };
  await enqueueMany(
    db,
    Array.from({ length: announcements }, (_, at): NewJob => ({ kind: 'announce', ref: `notice-${at}` })),
  );
  const node = startJobs(db, { announce, write_back: money, refund: money, poll_gateway: money });
  for (let at = 0; at < seconds * aSecond; at += 1) {
    const kind = (['write_back', 'refund', 'poll_gateway'] as const)[at % 3]!;
    due.set(`money-${at}`, Date.now());
    const jobs: NewJob[] = [{ kind, ref: `money-${at}`, ...(kind !== 'write_back' && { gateway: 'alipay' as const }) }];
    if (kind !== 'write_back') jobs.push({ kind, ref: `hangs-${at}`, gateway: 'wechat' });
    await enqueueMany(db, jobs);
    await systemRuntime.sleep(1000 / aSecond);
  }
  await systemRuntime.sleep(2000);
  const missing = due.size - waits.length;
  await db.deleteFrom('outbox').execute();
  await node.stop();
  const at = (share: number): number => waits.sort((a, b) => a - b)[Math.floor(share * (waits.length - 1))]!;
  return (
    `${waits.length} jobs of money beside ${announcements} announcements and a gateway that hangs: ` +
    `begun after ${at(0.5)} ms (half), ${at(0.99)} ms (99 of 100), ${at(1)} ms at most, ${missing} not begun; ${told} told`
  );
}

async function hang(): Promise<never> {
  await systemRuntime.sleep(gatewayWaitMs);
  throw new Error('no answer');
}
