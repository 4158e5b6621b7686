import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemRuntime } from '../../server/runtime';
import { post, push } from './push';
import type { Load } from './speed';
import { keptBy, killed, startNode, type Node } from './started';

const atOnce = 20;

/** Answers counted where they arrive: at the platform. */
async function openPlatform() {
  const said = new Map<string, number>();
  const server = createServer(({ url = '' }, answer) => {
    const who = url.slice('/said/'.length);
    said.set(who, (said.get(who) ?? 0) + 1);
    answer.end();
  });
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  return { said, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

type Message = { at: number; writtenAt: number };
async function tell(node: Node, some: readonly Message[]): Promise<Set<number>> {
  const taken = new Set<number>();
  const one = async ({ at, writtenAt }: Message) => void ((await post(node.url, push(at, writtenAt))) && taken.add(at));
  for (let from = 0; from < some.length; from += atOnce) await Promise.all(some.slice(from, from + atOnce).map(one));
  return taken;
}

/** The node is killed again and again, each time at another moment, and what it has not acknowledged is told again, as WeChat does. */
export async function withKills(database: string, load: Load & { kills: number }): Promise<string[]> {
  const { perSecond: count, payments, kills } = load;
  const platform = await openPlatform();
  const all = Array.from({ length: count }, (_, at) => ({ at, writtenAt: Date.now() }));
  const acknowledged = new Set<number>();
  const lines: string[] = [];
  let node = await startNode(database, platform.address, payments);
  for (let kill = 1; kill <= kills; kill += 1) {
    const telling = tell(node, unacknowledged(all, acknowledged));
    const until = platform.said.size + Math.ceil(((count / kills) * systemRuntime.randomBytes(1)[0]!) / 256);
    while (platform.said.size < until) await systemRuntime.sleep(1);
    await killed(node);
    for (const at of await telling) acknowledged.add(at);
    node = await startNode(database, platform.address, payments);
    const { kept } = await keptBy(node);
    lines.push(`kill ${kill}: ${acknowledged.size} acknowledged so far, ${kept} kept, ${platform.said.size} answered`);
    if (kept < acknowledged.size) process.exitCode = 1;
  }
  for (const at of await tell(node, unacknowledged(all, acknowledged))) acknowledged.add(at);
  // What was in work at a kill is leased for a minute.
  for (let waited = 0; (await keptBy(node)).waiting > 0 && waited < 120; waited += 1) await systemRuntime.sleep(1000);
  const { kept, waiting } = await keptBy(node);
  await killed(node);
  platform.close();
  const twice = [...platform.said.values()].filter((times) => times > 1).length;
  if (acknowledged.size < count || kept !== count || waiting > 0 || twice > 0) process.exitCode = 1;
  const inHand = `${kept - platform.said.size} in hand at a kill and not said again`;
  return [...lines, `${kept} of ${count} kept, ${waiting} waiting, ${twice} answered twice, ${inHand}`];
}

const unacknowledged = (all: readonly Message[], acknowledged: ReadonlySet<number>): Message[] =>
  all.filter(({ at }) => !acknowledged.has(at));
