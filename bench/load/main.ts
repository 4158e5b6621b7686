// npm run bench:load: what one node answers in a second over a PostgreSQL of its own, each route beside the framework's own empty
// validated route; how long it takes at half of that; and the proof's transaction beside the same SQL by hand.
// --warm 20: so many seconds of each before it is measured, for code that is not compiled yet. --only home,quote: these alone. --profile folder: what Node's profiler says of the node.
// --memory 10: what the node holds in each of so many minutes at half of what it can.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { empty, notifications, targets, three, type Target } from './acts';
import { openCity, type City } from './city';
import { asFastAsItGoes, atRate, perSecond, quantile, type Acts, type Measured } from './measure';
import { memory } from './memory';
import { homesAreKnown, signedInPeople } from './people';
import { proofs } from './proof';
import { analysed, seedCity, seedPayments } from './seed';
import { figuresOf, memoryOf } from './started';
import { watched, watching } from './watching';
import type { Settings } from '../../server/settings';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '6' },
    warm: { type: 'string', default: '20' },
    connections: { type: 'string', default: '50' },
    people: { type: 'string', default: '10000' },
    only: { type: 'string' },
    profile: { type: 'string' },
    memory: { type: 'string', default: '0' },
  },
});
const load = { connections: Number(values.connections), seconds: Number(values.seconds) };
const people = Number(values.people);
const only = values.only?.split(',');
const isWanted = (name: string): boolean => !only || only.includes(name);
const say = (text: string) => void process.stdout.write(`${text}\n`);

type Total = Measured & { workedMs: number };
const nothing = (): Total => ({ count: 0, lastedMs: 0, took: [], refused: {}, workedMs: 0 });

async function measured(city: City, url: string, acts: Acts, seconds: number, total: Total): Promise<void> {
  const before = await figuresOf(city.emptyUrl);
  const { count, lastedMs, refused } = await asFastAsItGoes({ ...load, url, seconds }, acts);
  const { workedMs } = await figuresOf(city.emptyUrl);
  total.count += count;
  total.lastedMs += lastedMs;
  total.workedMs += workedMs - before.workedMs;
  Object.assign(total.refused, refused);
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const sliceSeconds = 0.5;

/** By turns with the empty route, half a second each, so that both meet the same neighbours on the machine. */
async function tell(city: City, { name, acts, goal, warm = Number(values.warm) }: Target): Promise<void> {
  await asFastAsItGoes({ ...load, url: city.url, seconds: warm }, acts); // code that is not compiled yet
  const [own, none] = [nothing(), nothing()];
  for (let slice = 0; slice < load.seconds / sliceSeconds; slice += 1) {
    await measured(city, city.emptyUrl, empty, sliceSeconds, none);
    await measured(city, city.url, acts, sliceSeconds, own);
  }
  const [rate, ownMs] = [perSecond(own), own.workedMs / own.count];
  const half = await atRate({ ...load, url: city.url, seconds: load.seconds / 2, rate: rate / 2 }, acts);
  const refused = JSON.stringify({ ...own.refused, ...half.refused });
  say(
    `| ${name} | ${rate.toFixed(0)} | ${percent(rate / perSecond(none))} | ${goal ? percent(goal) : ''} | ` +
      `${percent(none.workedMs / none.count / ownMs)} | ${ownMs.toFixed(2)} | ${quantile(half, 0.5).toFixed(1)} | ` +
      `${quantile(half, 0.99).toFixed(1)} |${refused === '{}' ? '' : ` refused ${refused}`}`,
  );
}

const series = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);

/** Payments that wait are made for each measure: each is proven once. */
function proving(city: City, from: number, count: number): Target {
  const asks = notifications(city.settings, series(from, count));
  return { name: 'notification', acts: () => asks.pop()!, warm: 0.2 };
}

async function main(): Promise<void> {
  const change = isWanted('watching') ? (settings: Settings) => ({ ...settings, watching: watched }) : undefined;
  const city = await openCity({ profile: values.profile, ...(change && { change }) });
  const { db, settings } = city;
  try {
    await seedCity(db, people, settings.dataKey);
    const waiting = people + 20_000;
    await seedPayments(db, { from: people, to: waiting, state: 'awaiting', at: Date.now() });
    await analysed(settings.database as { url: string });
    await homesAreKnown(city);
    const cashierPeople = isWanted('quote and cashier') ? await signedInPeople(settings, city.url, 40) : [];
    const none = nothing();
    const atFirst = await memoryOf(city.emptyUrl);
    await measured(city, city.emptyUrl, empty, 3, none);
    say(
      `${new Date().toISOString()}, ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}, ${people} cars and payments,`,
    );
    say(`${load.connections} connections; the empty route: ${perSecond(none).toFixed(0)} a second`);
    const bare = nothing();
    await measured(city, city.emptyUrl, three, 3, bare);
    say(`an empty route that asks three statements by key first: ${perSecond(bare).toFixed(0)} a second`);
    say('| route | a second | of the empty route | goal | by own time | own ms | p50 at half | p99 at half |');
    say('| --- | --- | --- | --- | --- | --- | --- | --- |');
    const all = targets({ people: Math.min(people, 3000) }, cashierPeople).filter(({ name }) => isWanted(name));
    for (const target of all) await tell(city, target);
    if (isWanted('notification')) await tell(city, proving(city, people, 12_000));
    if (isWanted('proof')) {
      const at = people + 14_000;
      const { product, hand } = await proofs(db, settings.database, {
        hand: series(at, 3000),
        product: series(at + 3000, 3000),
      });
      const sum = (all: number[]) => all.reduce((total, one) => total + one, 0) / all.length;
      say(
        `the proof's transaction: ${sum(product).toFixed(0)} a second, by hand ${sum(hand).toFixed(0)}: ` +
          `${percent(sum(product) / sum(hand))} (goal 75 %)`,
      );
    }
    if (values.memory !== '0')
      await memory(city, load, { acts: all.map(({ acts }) => acts), minutes: Number(values.memory), say });
    if (isWanted('watching')) for (const line of await watching(city, people)) say(line);
    const { heapMb, rssMb } = await memoryOf(city.emptyUrl);
    say(
      `the node holds ${heapMb.toFixed(0)} MB of heap (${atFirst.heapMb.toFixed(0)} before), ${rssMb.toFixed(0)} MB in all; ` +
        `load ${loadavg()[0]!.toFixed(1)}`,
    );
  } finally {
    await city.stop();
  }
}
void main();
