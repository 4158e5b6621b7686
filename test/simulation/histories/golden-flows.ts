import { agreementVersion } from '#contract/session';
import { Chance } from '../world/chance';
import { gatewayOf, personAt, tradeOf, type Platform } from '../world/driver';
import { noFaults } from '../world/faults';
import { Violation } from '../rules/violation';
import { tellOf } from '../world/notices';
import type { Plant } from '../plants/plant';
import { NoAnswer } from '../neighbours/wire';
import { World } from '../world/world';

const minuteMs = 60_000;
const start = Date.parse('2026-11-24T10:00:00+08:00');
const numbers = ['3101040000001000', '3101040000001001'];
export type Ending = 'settled' | 'closed' | 'refunded';
type Flow = { tells: boolean; ends: Ending[]; play(phone: Phone): Promise<void> };
type Phone = ReturnType<typeof phoneIn>;

/** A driver who does not give up: whatever gets no answer is asked again, as an app does when it is opened again. */
function phoneIn(world: World, tells: boolean) {
  const insisting = async <T>(work: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof NoAnswer) && (error as { code?: string }).code !== 'gateway_down') throw error;
        await world.scheduler.pause(5000);
      }
    }
  };
  const quote = () =>
    insisting(() =>
      world.ask((services) =>
        services.quote({ id: 'zhang', platform: 'weapp' }, { decisionNumbers: numbers, paidFor: 'mine' }),
      ),
    );
  return {
    world,
    pause: (ms: number) => world.scheduler.pause(ms),
    async open(platform: Platform) {
      const { id } = await quote();
      const person = { ...personAt('zhang', platform), agreedVersion: agreementVersion };
      const { paymentId, cashier } = await insisting(() =>
        world.ask((services) => services.open(person, id, '203.0.113.7')),
      );
      if (cashier.kind === 'paid') throw new Error('paid before anybody paid');
      return { paymentId, trade: tradeOf(cashier), person };
    },
    pay({ trade, person }: { trade: string; person: { openId: string; platform: Platform } }) {
      return world.gateways[gatewayOf(person.platform)].pay(trade, person.openId, (paid) => {
        world.captured(paid);
        if (tells) tellOf(world, paid);
      });
    },
    look: (paymentId: string) => insisting(() => world.ask((services) => services.gatewayPoller.pollNow(paymentId))),
  };
}

export const goldenFlows: Record<string, Flow> = {
  'pays and is told of by a notification': {
    tells: true,
    ends: ['settled'],
    async play(phone) {
      phone.pay(await phone.open('weapp'));
    },
  },
  'pays, no notification comes, the phone asks': {
    tells: false,
    ends: ['settled'],
    async play(phone) {
      const opened = await phone.open('alipay');
      phone.pay(opened);
      await phone.pause(95_000);
      await phone.look(opened.paymentId);
    },
  },
  'pays, and only the sweep finds it': {
    tells: false,
    ends: ['settled'],
    async play(phone) {
      phone.pay(await phone.open('weapp'));
    },
  },
  'leaves, and the attempt is closed at its end': {
    tells: true,
    ends: ['closed'],
    async play(phone) {
      await phone.open('alipay');
    },
  },
  'changes from WeChat to Alipay and pays there': {
    tells: true,
    ends: ['closed', 'settled'],
    async play(phone) {
      await phone.open('weapp');
      await phone.pause(minuteMs);
      phone.pay(await phone.open('alipay'));
    },
  },
  'pays what somebody else has paid meanwhile, and gets it back': {
    tells: true,
    ends: ['refunded'],
    async play(phone) {
      const opened = await phone.open('alipay');
      for (const number of numbers) phone.world.bureau.payElsewhere(number);
      phone.pay(opened);
    },
  },
};

export type Played = { steps: number; violation: Violation | undefined; ends: string[]; hash: number };

/** Plays one flow without any fault but the crashes named by the number of their step. */
export async function play(flow: Flow, crashAt: number[], plant: Plant = {}): Promise<Played> {
  const scene = { start, rates: noFaults, faultsEndAt: Infinity, nodes: [{ skewMs: 0 }], noNotices: false, crashAt };
  const world = new World(new Chance(20261123), scene, plant);
  numbers.forEach((number, index) => world.bureau.impose(number, 10_000, 20 * index));
  let given = 'not at all';
  void flow.play(phoneIn(world, flow.tells)).then(
    () => {
      given = 'to the end';
    },
    (error: unknown) => {
      given = String(error);
    },
  );
  let violation: Violation | undefined;
  try {
    await world.run(start + 4 * 86_400_000);
    world.invariants.check();
    world.invariants.atTheEnd();
    if (given !== 'to the end') violation = new Violation(0, `the flow was played ${given}`);
  } catch (error) {
    if (!(error instanceof Violation)) throw error;
    violation = error;
  }
  return {
    steps: world.steps,
    violation,
    ends: world.invariants.attempts().map(({ state }) => state),
    hash: world.hash,
  };
}
