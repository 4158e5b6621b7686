import { systemRuntime } from '../../server/runtime';
import { post, push, type Push } from './push';
import { keptBy, killed, startNode, type Node } from './started';

export type Load = { perSecond: number; seconds: number; payments: number };
type Measured = { sent: number; took: number[]; lastedMs: number };

/** Each at its own moment, whether the one before is answered or not. */
async function send(node: Node, pushes: readonly Push[], perSecond: number): Promise<Measured> {
  const took: number[] = [];
  const under: Promise<void>[] = [];
  const began = performance.now();
  for (const [at, one] of pushes.entries()) {
    const wait = began + (at * 1000) / perSecond - performance.now();
    if (wait > 0) await systemRuntime.sleep(wait);
    const sentAt = performance.now();
    under.push(post(node.url, one).then((isTaken) => void (isTaken && took.push(performance.now() - sentAt))));
  }
  await Promise.all(under);
  return { sent: pushes.length, took: took.sort((a, b) => a - b), lastedMs: performance.now() - began };
}

/** Made before the clock runs: what is measured is the node, not who asks it. */
const pushes = (from: number, count: number): Push[] =>
  Array.from({ length: count }, (_, at) => push(from + at, Date.now()));

const line = (name: string, { sent, took, lastedMs }: Measured, workedMs: number): string => {
  const at = (share: number) => `${(took[Math.floor((took.length - 1) * share)] ?? NaN).toFixed(1)} ms`;
  return (
    `${name}: ${sent} in ${(lastedMs / 1000).toFixed(1)} s, ${took.length} acknowledged, p50 ${at(0.5)}, ` +
    `p99 ${at(0.99)}, ${(workedMs / sent).toFixed(2)} ms of the node's own time for each`
  );
};

/** The account and a bare route with one insert by turns, so that both meet the same neighbours on the machine. */
export async function speed(database: string, { perSecond, seconds, payments }: Load): Promise<string[]> {
  const node = await startNode(database, '', payments);
  const count = perSecond * seconds;
  // The first ones find code that is not compiled yet.
  for (const { path, body } of pushes(-400, 400)) {
    await post(node.url, { path, body });
    await post(node.url, { path: '/bare', body });
  }
  const said: string[] = [];
  const measure = async (name: string, some: readonly Push[]) => {
    const before = await keptBy(node);
    const measured = await send(node, some, perSecond);
    const after = await keptBy(node);
    said.push(line(name, measured, after.workedMs - before.workedMs));
    return { kept: after.kept - before.kept, paid: after.paid - before.paid };
  };
  const bare = pushes(0, count).map(({ body }) => ({ path: '/bare', body }));
  await measure('a bare route with one insert', bare);
  const { kept, paid } = await measure('the account', pushes(count, count));
  said.push(`${kept} kept, beside ${paid} payments`);
  await killed(node);
  return said;
}
