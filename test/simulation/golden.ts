import { addDays, dayOf } from '../../domain/day';
import { agreementVersion } from '../../contract/session';
import type { Person } from '../../server/ports';
import { calm, type Rates } from './faults';
import { World, type Outcome } from './world';

const person: Person = { id: 'a driver', agreedVersion: agreementVersion, platform: 'alipay', openId: 'a driver' };
const noon = Date.parse('2026-05-20T12:00:00+08:00');

type Flow = { rates?: Partial<Rates>; play(world: World): Promise<void> };

/** The six ways that a payment usually goes; nothing fails in them but what a test lets fail. */
export const goldenFlows: Record<string, Flow> = {
  'paid, told by notification': { play: async (world) => { pay(world, await opened(world)); } },
  'paid, found by asking': { rates: { noticeLost: 1 }, play: async (world) => { pay(world, await opened(world)); } },
  'left, then paid with a second cashier': {
    play: async (world) => {
      await opened(world);
      await world.time.sleep(150_000);
      pay(world, await opened(world));
    },
  },
  'never paid, closed at its end': { play: async (world) => { await opened(world); } },
  'paid elsewhere meanwhile, given back': {
    play: async (world) => {
      const number = await opened(world);
      for (const fine of world.bureau.fines.values()) world.bureau.payElsewhere(fine);
      pay(world, number);
    },
  },
  'two fines in one payment': { play: async (world) => { pay(world, await opened(world, 2)); } },
};

/** Plays a flow with the node dying at these steps. */
export async function playGolden({ rates, play }: Flow, crashAt: readonly number[]): Promise<Outcome> {
  const world = new World({ seed: 1, rates: { ...calm, ...rates }, crashAt, nodes: 1, startAt: noon });
  world.time.after(1000, () => void play(world));
  return world.run();
}

/** Like a person before a page that does not answer: tries again until there is a cashier. */
async function opened(world: World, fines = 1): Promise<string | undefined> {
  while (world.bureau.fines.size < fines) world.fine(20_000, addDays(dayOf(new Date(noon)), -20));
  const decisionNumbers = [...world.bureau.fines.keys()];
  for (let tries = 0; tries < 12; tries += 1) {
    const quoted = await world.ask((node) => node.quote(person.id, { decisionNumbers, paidFor: 'mine' }));
    const answer = quoted && 'value' in quoted ? await world.ask((node) => node.open(person, quoted.value.id, '127.0.0.1')) : undefined;
    if (answer && 'value' in answer && answer.value.cashier.kind === 'alipay') return answer.value.cashier.tradeNO;
    await world.time.sleep(150_000);
  }
  return undefined;
}

const pay = (world: World, number: string | undefined): void => { if (number) world.gateways.alipay.pay(number); };
