// npm run bench:account -- --second 500 --seconds 10 --payments 10: messages of followers acknowledged by one node, beside payments.
// npm run bench:account -- --kill: the node is killed half way, and what it has not acknowledged is told again, as WeChat does.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemRuntime } from '../../server/runtime';
import { post, push } from './push';
import { keptBy, killed, startNode, type Node } from './started';

const { values } = parseArgs({
  options: {
    second: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '10' },
    payments: { type: 'string', default: '10' },
    kill: { type: 'boolean', default: false },
  },
});
const [perSecond, seconds, payments] = [values.second, values.seconds, values.payments].map(Number) as [
  number,
  number,
  number,
];
const print = (text: string) => void process.stdout.write(`${text}\n`);

async function speed(folder: string): Promise<void> {
  const node = await startNode(folder, 0, '', payments);
  const took: number[] = [];
  const under: Promise<void>[] = [];
  // The first ones find code that is not compiled yet.
  for (let at = 1; at <= 100; at += 1) await post(node.url, push(-at, Date.now()));
  const before = await keptBy(node);
  const began = performance.now();
  for (let at = 0; at < perSecond * seconds; at += 1) {
    const wait = began + (at * 1000) / perSecond - performance.now();
    if (wait > 0) await systemRuntime.sleep(wait);
    const one = push(at, Date.now());
    const sentAt = performance.now();
    under.push(post(node.url, one).then((isTaken) => void (isTaken && took.push(performance.now() - sentAt))));
  }
  await Promise.all(under);
  const lasted = ((performance.now() - began) / 1000).toFixed(1);
  const { kept, paid } = await keptBy(node);
  took.sort((a, b) => a - b);
  const at = (share: number) => `${Math.round(took[Math.floor((took.length - 1) * share)] ?? NaN)} ms`;
  print(`${under.length} messages in ${lasted} s, ${took.length} acknowledged, ${kept - before.kept} kept`);
  print(`beside ${paid - before.paid} payments; p50 ${at(0.5)}, p99 ${at(0.99)}`);
  await killed(node);
}

const atOnce = 20;

/** Answers counted where they arrive: at the platform. */
async function withKill(folder: string): Promise<void> {
  const said = new Map<string, number>();
  const platform = createServer(({ url = '' }, answer) => {
    const who = url.slice('/said/'.length);
    said.set(who, (said.get(who) ?? 0) + 1);
    answer.end();
  });
  await new Promise<void>((open) => platform.listen(0, '127.0.0.1', open));
  const address = `http://127.0.0.1:${(platform.address() as AddressInfo).port}`;
  const all = Array.from({ length: perSecond }, (_, at) => ({ at, writtenAt: Date.now() }));
  const tell = async (node: Node, some: typeof all): Promise<number[]> => {
    const taken: number[] = [];
    const one = async ({ at, writtenAt }: (typeof all)[0]) =>
      void ((await post(node.url, push(at, writtenAt))) && taken.push(at));
    for (let from = 0; from < some.length; from += atOnce) await Promise.all(some.slice(from, from + atOnce).map(one));
    return taken;
  };
  let node = await startNode(folder, 0, address, payments);
  const first = tell(node, all);
  while (said.size < perSecond / 4) await systemRuntime.sleep(5);
  await killed(node);
  const acknowledged = new Set(await first);
  node = await startNode(folder, 0, address, payments);
  const keptAfter = (await keptBy(node)).kept;
  const again = all.filter(({ at }) => !acknowledged.has(at));
  const second = new Set(await tell(node, again));
  // What was in work at the kill is leased for a minute.
  for (let waited = 0; (await keptBy(node)).waiting > 0 && waited < 120; waited += 1) await systemRuntime.sleep(1000);
  const { kept, waiting } = await keptBy(node);
  const twice = [...said.values()].filter((count) => count > 1).length;
  print(`${perSecond} messages: ${acknowledged.size} acknowledged before the kill, ${keptAfter} kept by then`);
  print(`${second.size} of ${again.length} acknowledged when told again; ${kept} kept, ${waiting} waiting`);
  print(`${said.size} answered, ${twice} twice, ${kept - said.size} in hand at the kill and not said again`);
  if (keptAfter < acknowledged.size || kept < perSecond || twice > 0) process.exitCode = 1;
  await killed(node);
  platform.close();
}

const folder = mkdtempSync(join(tmpdir(), 'fadan-bench-'));
void (values.kill ? withKill : speed)(join(folder, 'pglite')).finally(() =>
  rmSync(folder, { recursive: true, force: true }),
);
