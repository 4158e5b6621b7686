// What happens to three nodes in a bad week, one thing after the other, while people pay; and how many of their requests fail.
import { pause } from '../kill/pause';
import { openCity, type City } from './city';
import type { Failure } from './watched-requests';

export type Fall = {
  name: string;
  requests: number;
  slow: number;
  failed: number;
  allowed: number;
  failures: Record<string, number>;
};
export type Week = { falls: Fall[]; paid: number; lost: string[]; unbalanced: string[]; unsettled: string[] };
type Fallen = { name: string; allowed(city: City): number; happens(city: City): Promise<void> };

/** A node that has gone without a word is found out by two checks of the proxy. */
const foundOutMs = 4000;
const calmMs = 3000;

const restartOf = (at: number) => async (city: City) => {
  await city.nodes.stop(at);
  await city.nodes.start(at);
  await pause(calmMs); // the proxy wants to see it twice
};

const inTurn: Fallen = {
  name: 'every node restarted in turn',
  allowed: () => 0,
  async happens(city) {
    for (let at = 0; at < city.nodes.urls.length; at += 1) await restartOf(at)(city);
  },
};
const killed: Fallen = {
  name: 'a node killed',
  // Each client has one request under way: what the killed node had begun.
  allowed: ({ clients }) => clients,
  async happens({ nodes }) {
    await nodes.kill(0);
    await pause(foundOutMs);
    await nodes.start(0);
    await pause(calmMs);
  },
};
const cutOff: Fallen = {
  name: "a node's network cut",
  // What was under way there, and what each client sent there before the proxy found out.
  allowed: ({ clients }) => 2 * clients,
  async happens(city) {
    city.cut(1);
    await pause(20_000);
    city.mend(1);
    await pause(calmMs);
  },
};
const databaseRestarted: Fallen = {
  name: 'PostgreSQL restarted',
  // All nodes are without it for as long as it takes: what is asked then is answered 503 with retry-after.
  allowed: () => Infinity,
  async happens({ cluster }) {
    cluster.restart();
    await pause(foundOutMs);
  },
};
const poolsUsedUp: Fallen = {
  name: 'every connection of the pools waits',
  // Whoever finds none in four seconds is answered 503 with retry-after; nobody waits without an end.
  allowed: () => Infinity,
  async happens({ cluster }) {
    const held = 'lock table sessions in access exclusive mode; select pg_sleep(6)';
    const holder = cluster.spawn('psql', '-d', 'postgres', '-c', held);
    await new Promise((over) => holder.once('exit', over));
    await pause(calmMs);
  },
};
const calm: Fallen = { name: 'nothing happens', allowed: () => 0, happens: () => pause(5000) };

export async function badWeek(
  { nodes, drivers, rounds, skewMs }: { nodes: number; drivers: number; rounds: number; skewMs: number },
  say: (text: string) => void = () => undefined,
): Promise<Week> {
  const city = await openCity({ nodes, drivers, skewMs, drainSeconds: 3 });
  const falls: Fall[] = [];
  const week = [calm, ...Array.from({ length: rounds }, () => [inTurn, killed, calm, cutOff, calm]).flat()];
  for (const fallen of [...week, poolsUsedUp, calm, databaseRestarted, calm]) {
    city.requests.take();
    await fallen.happens(city);
    const { requests, slow, failures } = city.requests.take();
    const allowed = fallen.allowed(city);
    falls.push({ name: fallen.name, requests, slow, failed: failures.length, allowed, failures: byKind(failures) });
    say(
      `${fallen.name}: ${requests} requests, ${slow} slow, ${failures.length} failed ${JSON.stringify(byKind(failures))}`,
    );
  }
  return { falls, ...(await city.close()) };
}

function byKind(failures: readonly Failure[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { method, path, what } of failures) {
    const kind = `${method} ${path}: ${what}`;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}
