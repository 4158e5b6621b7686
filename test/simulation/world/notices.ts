import { fen } from '#domain/payments/money';
import type { Proof } from '../../../server/payments/gateway';
import { proofOf, type GatewayName, type Trade } from '../neighbours/gateway-model';
import type { World } from './world';

/** A notification after its signature was looked at; `ageMs` by its own time stamp. */
export type Notice = { gateway: GatewayName; proof: Proof; genuine: boolean; ageMs: number };

/** WeChat Pay's 15 repeats and Alipay's 7 within a day; the tail is cut where the sweep has long been. */
const repeatsMs = [0, 15_000, 15_000, 30_000, 180_000, 600_000, 1_200_000, 1_800_000, 10_800_000];

/** Tells of a success until somebody takes it: each delivery may be lost, doubled, late or out of order. */
export function tellOf(world: World, trade: Trade, repeat = 0): void {
  const wait = repeatsMs[repeat];
  if (wait === undefined || world.allNoticesDropped()) return;
  const { scheduler, chance } = world;
  const genuine: Notice = { gateway: trade.gateway, proof: proofOf(trade), genuine: true, ageMs: 0 };
  const late = world.befalls('noticeLate') ? chance.between(1000, chance.of([60_000, 3_600_000, 86_400_000])) : 0;
  scheduler.after(wait + chance.between(50, 3000) + late, () => {
    if (world.befalls('noticeDropped')) return tellOf(world, trade, repeat + 1);
    let taken = false;
    deliver(world, genuine, () => {
      taken = true;
    });
    if (world.befalls('noticeTwice'))
      scheduler.after(chance.between(0, 1500), () => deliver(world, genuine, () => undefined));
    scheduler.after(5000, () => {
      if (!taken) tellOf(world, trade, repeat + 1);
    });
  });
  if (repeat === 0) nuisances(world, trade);
}

/** What others send to the same address: forged, probing, stale, and signed but of another amount. None may change anything. */
export function nuisances(world: World, trade: Trade): void {
  const proof = {
    ...proofOf(trade),
    transactionId: trade.transactionId || 'forged',
    paidAt: new Date(world.scheduler.now),
  };
  const sent: Partial<Notice>[] = [];
  if (world.befalls('noticeForged')) sent.push({ genuine: false });
  if (world.befalls('noticeProbe')) sent.push({ genuine: false });
  if (world.befalls('noticeStale')) sent.push({ ageMs: 900_000 });
  if (world.befalls('noticeWrongAmount')) sent.push({ proof: { ...proof, amountFen: fen(proof.amountFen - 1) } });
  for (const odd of sent) {
    const notice = { gateway: trade.gateway, proof, genuine: true, ageMs: 0, ...odd };
    world.scheduler.after(world.chance.between(0, 600_000), () => deliver(world, notice, () => undefined));
  }
}

/** In the merchant console, soon or late, whatever the product has made of the payment by then. */
export function staffGivesBack(world: World, { gateway, outTradeNo }: Trade): void {
  const { scheduler, chance } = world;
  scheduler.after(chance.between(0, chance.of([2000, 60_000, 3_600_000, 86_400_000])), () => {
    const proof = world.gateways[gateway].giveBackInConsole(outTradeNo);
    const isInBillOnly = world.scene.reconciles && chance.happens(0.5);
    if (isInBillOnly) world.count('returnOnlyInBill');
    else if (proof) tellOfReturn(world, gateway, proof, chance.between(500, chance.of([5000, 600_000])));
  });
}

/** Staff's refunds are told of until somebody listens, where they are told of; the bill of the day has them in any case. */
export function tellOfReturn(world: World, gateway: GatewayName, proof: Proof, afterMs: number): void {
  world.scheduler.after(afterMs, () => {
    let taken = false;
    deliver(world, { gateway, proof, genuine: true, ageMs: 0 }, () => {
      taken = true;
    });
    world.scheduler.after(20_000, () => {
      if (!taken) tellOfReturn(world, gateway, proof, 3_600_000);
    });
  });
}

function deliver(world: World, notice: Notice, taken: () => void): void {
  const node = world.someNode();
  if (!node) return;
  world.log(`notice to ${node.name} ${notice.genuine} ${notice.proof.outTradeNo}`);
  node.hear(notice).then(
    (yes) => {
      if (yes) taken();
    },
    () => undefined,
  );
}
