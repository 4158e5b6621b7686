import type { Attempt, Item } from '../../../server/payments/attempts';
import { checkAttempts } from './attempt-rules';
import { checkAtTheEnd } from './books-rules';
import type { Trade } from '../neighbours/gateway-model';
import type { Row } from '../memory/store';
import { must, Violation } from './violation';
import type { World } from '../world/world';

/** Looks at the whole world after every event, from outside: at what the gateways, the bureau and the store really hold. */
export class Invariants {
  found: Violation | undefined;
  /** Since when a decision is known here as paid, while it is. */
  readonly paidSince = new Map<string, number>();
  readonly settleMs: number[] = [];
  readonly #captures = new Map<string, number>();
  readonly seenVersions = new Map<string, number>();
  #attempts: unknown;
  #items: unknown;
  #ledger = 0;
  #gatewayChanges = -1;

  constructor(readonly world: World) {}

  check(): void {
    if (this.found) throw this.found;
    const { store, gateways } = this.world;
    const changes = gateways.wechat.changes + gateways.alipay.changes;
    if (changes !== this.#gatewayChanges) this.#onePayable();
    this.#gatewayChanges = changes;
    if (store.rows('attempt_items') !== this.#items) this.#readItems();
    this.#items = store.rows('attempt_items');
    if (store.rows('attempts') !== this.#attempts) checkAttempts(this);
    this.#attempts = store.rows('attempts');
    this.#balanced(store.rows('ledger_entries'));
  }

  atTheEnd(): void {
    checkAtTheEnd(this.world);
  }

  attempts(): Attempt[] {
    return this.world.store.rows('attempts') as Attempt[];
  }

  items(): Item[] {
    return this.world.store.rows('attempt_items') as Item[];
  }

  trade(outTradeNo: string): Trade | undefined {
    const { wechat, alipay } = this.world.gateways;
    return wechat.trades.get(outTradeNo) ?? alipay.trades.get(outTradeNo);
  }

  /** 10: what is taken is what is due at that moment, unless somebody paid it elsewhere meanwhile. */
  captured(trade: Trade): void {
    this.#captures.set(trade.outTradeNo, this.world.scheduler.now);
    for (const { decision_number, amount_fen } of this.items().filter(({ receipt_no }) =>
      receipt_no.startsWith(trade.outTradeNo),
    )) {
      const due = this.world.bureau.dueAt(decision_number, trade.paidAt);
      must(due === amount_fen, 10, () => `${amount_fen} fen taken for ${decision_number} when ${due} were due`);
    }
  }

  /** 13: called when an answer offered this decision for payment, for a request that began at `askedAt`. */
  offered(number: string, askedAt: number): void {
    const since = this.paidSince.get(number);
    if (since !== undefined && since < askedAt)
      this.found ??= new Violation(13, `${number} was offered though paid since ${since}`);
  }

  /** 1: at most one trade of a decision can be paid at this moment, at both gateways together. */
  #onePayable(): void {
    const { now } = this.world.scheduler;
    const payable = new Set<string>();
    for (const { trades } of [this.world.gateways.wechat, this.world.gateways.alipay]) {
      for (const { state, expires, outTradeNo } of trades.values()) {
        if (state !== 'unpaid' || now >= expires) continue;
        for (const { decision_number, receipt_no } of this.items()) {
          if (!receipt_no.startsWith(outTradeNo)) continue;
          must(!payable.has(decision_number), 1, () => `two trades of ${decision_number} can be paid`);
          payable.add(decision_number);
        }
      }
    }
  }

  #readItems(): void {
    const paid = new Set(
      this.items()
        .filter(({ outcome }) => outcome === 'paid' || outcome === 'settled')
        .map(({ decision_number }) => decision_number),
    );
    for (const number of this.paidSince.keys()) if (!paid.has(number)) this.paidSince.delete(number);
    for (const number of paid) if (!this.paidSince.has(number)) this.paidSince.set(number, this.world.scheduler.now);
    for (const { receipt_no, outcome } of this.items()) {
      const number = receipt_no.slice(0, -2);
      const at = this.#captures.get(number);
      if (at === undefined || (outcome !== 'settled' && outcome !== 'refunded')) continue;
      this.settleMs.push(this.world.scheduler.now - at);
      this.#captures.delete(number);
    }
  }

  /** 2 and 7: each entry of the ledger sums to zero and is written once. */
  #balanced(rows: Row[]): void {
    if (rows.length === this.#ledger) return;
    this.#ledger = rows.length;
    const entries = new Map<string, { sum: number; accounts: string[] }>();
    for (const { entry, amount_fen, account } of rows) {
      const one = entries.get(entry as string) ?? { sum: 0, accounts: [] };
      entries.set(entry as string, {
        sum: one.sum + (amount_fen as number),
        accounts: [...one.accounts, account as string],
      });
    }
    for (const [entry, { sum, accounts }] of entries) {
      must(sum === 0, 2, () => `${entry} is out by ${sum} fen`);
      must(new Set(accounts).size === accounts.length, 7, () => `${entry} was booked twice`);
    }
  }
}
