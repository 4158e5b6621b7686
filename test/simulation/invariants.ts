import { transitions, type AttemptState } from '../../server/payments/transitions';
import { sum, type Trade } from './gateway-model';
import type { Row } from './memory/tables';
import type { World } from './world';

export type Seen = { states: Map<string, AttemptState>; trades: Trade[] };

const over = new Set(['settled', 'refunded', 'closed']);
const paidStates = new Set(['paid', 'writing_back', 'settled']);

const attempts = (world: World) => world.tables.rows.attempts as (Row & { id: string; state: AttemptState; out_trade_no: string; gateway: 'wechat' | 'alipay'; amount_fen: number })[];
const items = (world: World) => world.tables.rows.attempt_items as (Row & { attempt_id: string; decision_number: string; amount_fen: number; outcome: string; receipt_no: string })[];
const tradeOf = (world: World, attempt: { gateway: 'wechat' | 'alipay'; out_trade_no: string }) => world.gateways[attempt.gateway].trades.get(attempt.out_trade_no);

/** What must hold at every instant. The numbers are those of the thirteen promises in docs/simulation.md. */
export function checkNow(world: World): void {
  const broken = (promise: number, what: string) => { world.violations.push(`${promise}: ${what}`); };
  onePayable(world, broken);
  for (const attempt of attempts(world)) {
    const trade = tradeOf(world, attempt);
    if (paidStates.has(attempt.state) && trade?.state !== 'paid') broken(5, `${attempt.state} without money`);
    if (paidStates.has(attempt.state) && trade && trade.amountFen !== attempt.amount_fen) broken(6, 'amounts differ');
    monotone(world, attempt, broken);
    if (attempt.state === 'closed' && trade?.state === 'unpaid' && world.time.now < trade.expiresAt) broken(9, 'closed while it can be paid');
  }
  booksSumToZero(world, broken);
  for (const trade of world.seen.trades) if (sum(trade.refunds.values()) > trade.amountFen) broken(8, 'more given back than taken');
}

type Broken = (promise: number, what: string) => void;

function onePayable(world: World, broken: Broken): void {
  const payable = new Map<string, number>();
  for (const attempt of attempts(world)) {
    const trade = tradeOf(world, attempt);
    if (trade?.state !== 'unpaid' || world.time.now >= trade.expiresAt) continue;
    for (const { decision_number: number } of items(world).filter(({ attempt_id }) => attempt_id === attempt.id)) {
      payable.set(number, (payable.get(number) ?? 0) + 1);
    }
  }
  if ([...payable.values()].some((count) => count > 1)) broken(1, 'two cashiers for one fine');
}

function monotone(world: World, { id, state }: { id: string; state: AttemptState }, broken: Broken): void {
  const before = world.seen.states.get(id);
  world.seen.states.set(id, state);
  if (before && before !== state && !reachable(before, state)) broken(7, `${before} became ${state}`);
}

/** Several edges may lie between two looks at the world. */
function reachable(from: AttemptState, to: AttemptState, seen = new Set<AttemptState>()): boolean {
  if (from === to) return true;
  seen.add(from);
  return Object.values(transitions[from]).some((next) => !seen.has(next) && reachable(next, to, seen));
}

function booksSumToZero(world: World, broken: Broken): void {
  const entries = new Map<string, { total: number; rows: number }>();
  for (const { entry, amount_fen } of world.tables.rows.ledger_entries as { entry: string; amount_fen: number }[]) {
    const { total = 0, rows = 0 } = entries.get(entry) ?? {};
    entries.set(entry, { total: total + amount_fen, rows: rows + 1 });
  }
  for (const [entry, { total, rows }] of entries) {
    if (total !== 0) broken(2, `${entry} is out by ${total}`);
    if (rows > 2) broken(7, `${entry} stands twice in the books`);
  }
}

/** What must hold once the faults are over and everybody had time. */
export function checkEnd(world: World): void {
  const broken = (promise: number, what: string) => { world.violations.push(`${promise}: ${what}`); };
  const kept = new Map<string, number>();
  for (const trade of world.seen.trades) {
    const attempt = attempts(world).find(({ out_trade_no }) => out_trade_no === trade.outTradeNo);
    if (!attempt || !['settled', 'refunded'].includes(attempt.state)) broken(4, `money taken and ${attempt?.state ?? 'forgotten'}`);
    const own = items(world).filter(({ attempt_id }) => attempt_id === attempt?.id);
    for (const item of own) {
      const back = trade.refunds.get(`R${item.receipt_no}`) ?? 0;
      if (back === 0) kept.set(item.decision_number, (kept.get(item.decision_number) ?? 0) + 1);
      const booked = world.bureau.fines.get(item.decision_number)!.bookedBy === item.receipt_no ? item.amount_fen : 0;
      if (item.amount_fen - back !== booked) broken(2, `kept ${item.amount_fen - back}, booked ${booked}`);
      if ((item.outcome === 'settled') !== (booked > 0)) broken(12, `the books say ${item.outcome}, the bureau ${booked}`);
      const fine = world.bureau.fines.get(item.decision_number)!;
      if (item.amount_fen !== world.bureau.dueFen(fine, trade.paidAt)) broken(10, 'paid at an amount of another day');
      if (back > 0 && fine.bookedBy === 'a window') world.count('paidElsewhereRefunded');
    }
    if (sum(trade.refunds.values()) > sum(own.map(({ amount_fen }) => amount_fen))) broken(8, 'more given back than taken');
  }
  for (const [, count] of kept) if (count > 1) broken(3, 'one fine, two payments kept');
  for (const { state } of attempts(world)) if (!over.has(state)) broken(11, `stuck in ${state}`);
  if (world.tables.rows.outbox!.length > 0) broken(11, `${world.tables.rows.outbox!.length} chores left`);
}
