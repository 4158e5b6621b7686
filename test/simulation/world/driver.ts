import type { Cashier, OpenedPayment } from '#contract/payments';
import { agreementVersion } from '#contract/session';
import { Refused, type Person } from '../../../server/ports';
import type { Chance } from './chance';
import type { GatewayName } from '../neighbours/gateway-model';
import { nuisances, tellOf } from './notices';
import type { World } from './world';

const minuteMs = 60_000;
const phoneIp = '203.0.113.7';
export type Platform = Person['platform'];
export const gatewayOf = (platform: Platform): GatewayName => (platform === 'alipay' ? 'alipay' : 'wechat');
export const personAt = (id: string, platform: Platform): Person => ({
  id,
  agreedVersion: agreementVersion,
  platform,
  openId: `${id}@${platform}`,
});

export function tradeOf(cashier: Cashier): string {
  if (cashier.kind === 'alipay') return cashier.tradeNO;
  return cashier.kind === 'redirect' ? cashier.url : cashier.package.slice('prepay_id='.length);
}

/** What one driver does. In step: two that draw alike tap in the same half minute, to the millisecond or nearly. */
export type Habits = { chance: Chance; inStep: boolean };

/** A person with a phone: quotes, taps, pays, leaves, comes back, changes the app, in an order that chance decides. */
export async function drive(world: World, personId: string, numbers: string[], habits: Habits): Promise<void> {
  const { scheduler } = world;
  const { chance } = habits;
  const visits = chance.of([1, 2, 2, 3]);
  let platform: Platform = chance.of(['weapp', 'weapp', 'alipay', 'alipay', 'browser']);
  let quoteId: string | undefined;
  for (let visit = 0; visit < visits; visit += 1) {
    await scheduler.pause(
      chance.between(0, visit === 0 ? 3 * minuteMs : chance.of([3000, 20_000, 5 * minuteMs, 40 * minuteMs])),
    );
    if (visit > 0 && world.does('switches', chance)) platform = platform === 'alipay' ? 'weapp' : 'alipay';
    const person = personAt(personId, platform);
    const old = quoteId !== undefined && world.does('retriesOldQuote', chance);
    if (!old) quoteId = await quoted(world, person, numbers, habits);
    if (quoteId === undefined) continue;
    const opened = await tapped(world, person, quoteId, { numbers, habits });
    if (!opened || world.does('killedBefore', chance)) continue;
    await atCashier(world, person, opened, chance);
  }
}

async function quoted(
  world: World,
  person: Person,
  numbers: string[],
  { chance, inStep }: Habits,
): Promise<string | undefined> {
  const wanted = chance.happens(0.2) ? [numbers[0]!] : numbers;
  const asked = world.scheduler.now;
  try {
    await world.scheduler.pause(world.chance.between(5, 200));
    const quote = await world.ask((services) => services.quote(person, { decisionNumbers: wanted, paidFor: 'mine' }));
    for (const item of quote.items) world.offered(item.decisionNumber, asked);
    const thinksMs = chance.between(1000, world.does('paysLate', chance) ? 14 * minuteMs : 30_000);
    await world.scheduler.pause(inStep ? 30_000 - (world.scheduler.now % 30_000) : thinksMs);
    return quote.id;
  } catch (error) {
    world.refusedToDriver(error);
    return undefined;
  }
}

async function tapped(
  world: World,
  person: Person,
  quoteId: string,
  { numbers, habits: { chance } }: { numbers: string[]; habits: Habits },
): Promise<Cashiered | undefined> {
  world.crossChannel(numbers, gatewayOf(person.platform));
  const tap = () =>
    world
      .ask((services) => services.open(person, quoteId, phoneIp))
      .then(cashiered)
      .catch((error: unknown) => {
        world.refusedToDriver(error);
        return undefined;
      });
  const first = tap();
  if (!world.does('doubleTap', chance)) return first;
  await world.scheduler.pause(chance.of([2, 50, 200]));
  const second = await tap();
  return (await first) ?? second;
}

type Cashiered = { paymentId: string; cashier: Cashier };
/** There is no cashier for what has been paid meanwhile: the driver reads so. */
function cashiered({ paymentId, cashier }: OpenedPayment): Cashiered {
  if (cashier.kind === 'paid') throw new Refused('decision_paid');
  return { paymentId, cashier };
}

async function atCashier(
  world: World,
  person: Person,
  { paymentId, cashier }: Cashiered,
  chance: Chance,
): Promise<void> {
  const { scheduler } = world;
  const gateway = world.gateways[gatewayOf(person.platform)];
  const number = tradeOf(cashier.kind === 'redirect' ? { kind: 'alipay', tradeNO: cashier.url } : cashier);
  await scheduler.pause(
    chance.between(2000, world.does('paysLate', chance) ? chance.of([5, 12, 16, 130]) * minuteMs : 25_000),
  );
  const payer = world.does('wrongPayer', chance) ? 'somebody else' : person.openId;
  const pays = () =>
    gateway.pay(number, payer, (trade) => {
      world.captured(trade);
      tellOf(world, trade);
    });
  if (world.does('cancelled', chance)) {
    // Alipay's trade waits in the payer's list of bills; WeChat's cashier can be opened again from what the phone kept.
    if (world.does('billList', chance))
      scheduler.after(gateway.name === 'alipay' ? chance.between(1000, 20 * minuteMs) : 121 * minuteMs, pays);
    const trade = gateway.trades.get(number);
    if (trade) nuisances(world, trade);
  } else if (pays() && !world.does('callbackLost', chance)) {
    world.plant.onCallback?.(world, number);
  }
  if (world.does('killedAfter', chance)) return;
  await comesBack(world, person, paymentId);
}

async function comesBack(world: World, person: Person, paymentId: string): Promise<void> {
  for (let look = 0; look < world.chance.between(1, 2); look += 1) {
    await world.scheduler.pause(world.chance.between(1000, 20_000));
    await world
      .ask(async (services) => {
        await services.gatewayPoller.pollNow(paymentId);
        return services.view(person.id, paymentId);
      })
      .catch((error: unknown) => world.refusedToDriver(error));
  }
}

/** A look at the list, by anybody: what is paid must not be offered. */
export async function reads(world: World, personId: string, number: string): Promise<void> {
  const asked = world.scheduler.now;
  const view = await world
    .ask((services) => services.lookUp(personId, number))
    .catch((error: unknown) => {
      world.refusedToDriver(error);
      return undefined;
    });
  if (view && (view.status === 'unpaid' || view.status === 'overdue')) world.offered(number, asked);
}
