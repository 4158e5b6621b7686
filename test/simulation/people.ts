import type { OpenedPayment } from '../../contract/payments';
import { agreementVersion } from '../../contract/session';
import type { Person } from '../../server/ports';
import { isOpen, type AttemptState } from '../../server/payments/transitions';
import type { Fine } from './bureau-model';
import type { World } from './world';

type Device = { person: Person; gateway: 'wechat' | 'alipay' };
const hourMs = 3600_000;

export function device(personId: string, platform: 'weapp' | 'alipay' | 'h5'): Device {
  const person: Person = { id: personId, agreedVersion: agreementVersion, platform, openId: `${platform} ${personId}` };
  return { person, gateway: platform === 'alipay' ? 'alipay' : 'wechat' };
}

/** A person who wants these fines paid: looks, taps, perhaps twice, and does something at the cashier. Then perhaps again. */
export async function wantsToPay(world: World, { person, gateway }: Device, fines: readonly Fine[]): Promise<void> {
  const { chance, time } = world;
  const numbers = fines.map(({ number }) => number);
  for (let tries = chance.between(1, 4); tries > 0; tries -= 1) {
    const quoted = await world.ask((node) => node.quote(person.id, { decisionNumbers: numbers, paidFor: 'mine' }));
    if (quoted && 'value' in quoted) {
      neverOfferedAgain(world, numbers);
      if (chance.within(0.3)) await time.sleep(chance.between(1, 900) * 1000); // reads the page
      const opened = await tapped(world, person, quoted.value.id);
      if (opened) await atCashier(world, gateway, opened);
    } else if (quoted) time.log(`quote refused: ${quoted.refused}`);
    await time.sleep(chance.between(1, 1200) * 1000);
    if (chance.within(0.4)) await time.sleep(chance.between(1, 6) * hourMs);
  }
}

async function tapped(world: World, person: Person, quoteId: string): Promise<OpenedPayment | undefined> {
  const { chance, time } = world;
  const tap = () => world.ask((node) => node.open(person, quoteId, '127.0.0.1'));
  const taps = [tap()];
  if (chance.within(0.3)) {
    world.count('doubleTap');
    await time.sleep(chance.between(0, 200));
    taps.push(tap());
  }
  const answers = await Promise.all(taps);
  for (const answer of answers) if (answer && 'refused' in answer) time.log(`open refused: ${answer.refused}`);
  const opened = answers.find((answer) => answer && 'value' in answer);
  return opened && 'value' in opened ? opened.value : undefined;
}

/** Pays, leaves, pays late, pays from the gateway's own list of bills; the phone may be off by then. */
async function atCashier(world: World, gateway: 'wechat' | 'alipay', { paymentId, cashier }: OpenedPayment): Promise<void> {
  const { chance, time } = world;
  const outTradeNo = (cashier as { tradeNO: string }).tradeNO;
  const pay = () => { world.gateways[gateway].pay(outTradeNo); };
  const act = chance.of(['pay', 'pay', 'pay', 'late', 'list', 'leave', 'last second'] as const);
  await time.sleep(chance.between(1, 40) * 1000);
  if (act === 'pay') pay();
  if (act === 'late') time.after(chance.between(1, 16) * 60_000, pay);
  if (act === 'list') { world.count('paidFromList'); time.after(chance.between(60, 900) * 1000, pay); }
  if (act === 'last second') {
    const trade = world.gateways[gateway].trades.get(outTradeNo);
    if (trade) time.at(trade.expiresAt - chance.between(1, 3000), pay);
  }
  if (chance.within(0.2)) return world.count('clientKilled');
  world.clientSays?.(act === 'pay', gateway, outTradeNo);
  for (let looks = chance.between(0, 4); looks > 0; looks -= 1) {
    await world.ask((node) => node.lookNow(paymentId));
    await time.sleep(chance.between(1, 10) * 1000);
  }
}

/** A quote was given: none of these fines may be one whose payment we have proof of (promise 13). */
function neverOfferedAgain(world: World, numbers: readonly string[]): void {
  for (const item of world.tables.rows.attempt_items!) {
    if (!numbers.includes(String(item.decision_number)) || !item.holds) continue;
    const attempt = world.tables.rows.attempts!.find(({ id }) => id === item.attempt_id)!;
    const paidSince = world.tables.rows.evidence!.find(({ attempt_id, kind }) => attempt_id === attempt.id && kind === 'payment_proven');
    const before = paidSince && Number(paidSince.at) < world.time.now - 40_000;
    if (before && !isOpen(attempt.state as AttemptState)) world.violations.push('13: a paid fine was offered again');
  }
}
