// What the bureau is told of a payment, and what each of its refusals means for the money. Each fault of this kind went unseen once.
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Kysely } from 'kysely';
import { fen } from '#domain/payments/money';
import type { RefusalCode } from '#contract/refusals';
import type { Gateway, RefundAnswer } from '../../../../server/payments/gateway';
import { refund } from '../../../../server/payments/refunds/refund';
import { tell, writeBack } from '../../../../server/payments/write-back/write-back';
import { Refused, type Bureau } from '../../../../server/ports';
import type { Database } from '../../../../server/store/database';
import type { Tables } from '../../../../server/store/tables/tables';
import { memoryDialect } from '../../../simulation/memory/dialect';
import { paymentStore } from '../../../simulation/memory/tables';
import { writePaid } from '../../../support/books/books';
import { runtimeAt } from '../../../support/clocks/runtime';

const paidAt = Date.parse('2026-11-23T23:59:30+08:00');
const runtime = runtimeAt(() => new Date('2026-11-24T00:10:00+08:00'));
let db: Database;
beforeEach(async () => {
  await db?.destroy();
  db = new Kysely<Tables>({ dialect: memoryDialect(paymentStore()) });
  await writePaid(db, { id: 'p', state: 'paid', outcome: 'paid', paidAt });
});
afterAll(() => db.destroy());

const bureauThat = (writeBack: (told: { paidAt: string }) => Promise<unknown>) => ({ writeBack }) as unknown as Bureau;
const refusing = (code: RefusalCode) => bureauThat(() => Promise.reject(new Refused(code)));
const refunds = () => db.selectFrom('refunds').select(['refund_no', 'cause', 'amount_fen']).execute();
const proofOf = (id: string) => ({
  outTradeNo: `FD${id}`,
  transactionId: `T${id}`,
  paidAt: new Date(paidAt),
  amountFen: fen(20000),
  body: {},
});
const item = () => db.selectFrom('attempt_items').select(['outcome', 'holds']).executeTakeFirstOrThrow();

it('tells the bureau when it was paid, on which the surcharge hangs, and not when it is told', async () => {
  const told: string[] = [];
  const bureau = bureauThat(async (payment) => told.push(payment.paidAt));
  await tell({ db, bureau, runtime }, 'FDp00');
  expect(told).toEqual(['2026-11-23T23:59:30+08:00']);
  expect(await item()).toMatchObject({ outcome: 'settled' });
});

it.each([
  ['decision_paid', 'booked_by_others'],
  ['amount_changed', 'amount_differs'],
  ['decision_unknown', 'on_request'],
] as const)('gives back what the bureau refuses by %s', async (code, cause) => {
  await tell({ db, bureau: refusing(code), runtime }, 'FDp00');
  expect(await refunds()).toEqual([expect.objectContaining({ cause, amount_fen: 20000 })]);
  expect(await item()).toMatchObject({ outcome: 'refunding', holds: true });
});

it('gives nothing back for a refusal that ends nothing', async () => {
  await expect(tell({ db, bureau: refusing('bureau_down'), runtime }, 'FDp00')).rejects.toThrow(Refused);
  expect([await refunds(), (await item()).outcome]).toEqual([[], 'paid']);
});

it('lets go of the fine once its money is back, and not before', async () => {
  await tell({ db, bureau: refusing('decision_paid'), runtime }, 'FDp00');
  const [{ refund_no: number } = { refund_no: '' }] = await refunds();
  const answering = async (answer: RefundAnswer) => {
    const gateway = { refund: async () => answer, queryRefund: async () => answer, betweenRefundsMs: 0 };
    const both = gateway as unknown as Gateway;
    await refund({ db, gateways: { wechat: both, alipay: both }, runtime })(number);
    return item();
  };
  expect(await answering({ kind: 'pending' })).toMatchObject({ outcome: 'refunding', holds: true });
  expect(await answering({ kind: 'done', amountFen: fen(20000), body: {} })).toMatchObject({
    outcome: 'refunded',
    holds: false,
  });
});

describe('a bureau that does not take our word', () => {
  const alarms: object[] = [];
  let now = paidAt + 10 * 60_000;
  let answer: () => Promise<unknown>;
  const opened = () => db.selectFrom('cases').select(['kind', 'number', 'closing_note']).orderBy('kind').execute();
  const telling = () => {
    const gateway = { query: async () => ({ kind: 'paid', proof: proofOf('p') }) } as unknown as Gateway;
    return writeBack({
      db,
      bureau: bureauThat(() => answer()),
      gateways: { wechat: gateway, alipay: gateway },
      runtime: runtimeAt(() => new Date(now)),
      alarm: (details) => void alarms.push(details),
    });
  };

  it('is a case after an hour, and the case closes when it answers', async () => {
    const job = telling();
    answer = () => Promise.reject(new Refused('bureau_down'));
    await expect(job('FDp00')).rejects.toThrow(Refused);
    expect(await opened()).toEqual([]);
    now = paidAt + 61 * 60_000;
    await expect(job('FDp00')).rejects.toThrow(Refused);
    expect(await opened()).toEqual([{ kind: 'write_back_waits', number: 'FDp00', closing_note: null }]);
    expect(alarms).toHaveLength(1);
    answer = async () => undefined;
    await job('FDp00');
    expect(await opened()).toEqual([expect.objectContaining({ closing_note: 'the bureau answered: settled' })]);
  });

  it('by a definite refusal is a case at once', async () => {
    now = paidAt + 10 * 60_000;
    answer = () => Promise.reject(new Refused('bureau_refused'));
    await expect(telling()('FDp00')).rejects.toThrow(Refused);
    expect(await opened()).toEqual([{ kind: 'write_back_refused', number: 'FDp00', closing_note: null }]);
  });

  it('that refuses one is told of the others when they are due, and not at each success', async () => {
    const job = telling();
    answer = () => Promise.reject(new Refused('bureau_refused'));
    await expect(job('FDp00')).rejects.toThrow(Refused);
    const row = { id: 'w', kind: 'write_back', lane: 'bureau', ref: 'FDp00', tries: 9, locked_until: 0 };
    await db
      .insertInto('outbox')
      .values({ ...row, due_at: now + 1_800_000, last_error: 'bureau_refused' })
      .execute();
    await writePaid(db, { id: 'other', state: 'paid', outcome: 'paid', paidAt });
    answer = async () => undefined;
    await job('FDother00');
    expect(await db.selectFrom('outbox').select('due_at').where('id', '=', 'w').execute()).toEqual([
      { due_at: now + 1_800_000 },
    ]);
  });

  it('is told of the oldest payment first when it is back', async () => {
    const job = telling();
    answer = () => Promise.reject(new Refused('bureau_down'));
    await expect(job('FDp00')).rejects.toThrow(Refused);
    for (const [id, minutes] of [
      ['late', 10],
      ['early', 180],
    ] as const) {
      await writePaid(db, { id, state: 'paid', outcome: 'paid', paidAt: paidAt - minutes * 60_000 });
      const row = { id, kind: 'write_back', lane: 'bureau', ref: `FD${id}00`, tries: 9, locked_until: 0 };
      await db
        .insertInto('outbox')
        .values({ ...row, due_at: now + 1_800_000 - minutes, last_error: 'bureau_down' })
        .execute();
    }
    answer = async () => undefined;
    await job('FDp00');
    const next = await db
      .selectFrom('outbox')
      .select('id')
      .where('kind', '=', 'write_back')
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .execute();
    expect(next.map(({ id }) => id)).toEqual(['early', 'late']);

    // One that failed in the same moment is put back only now.
    const behind = { id: 'behind', kind: 'write_back', lane: 'bureau', ref: 'FDlate00', tries: 9, locked_until: 0 };
    const waits = { ...behind, due_at: now + 1_800_000, last_error: 'bureau_down' };
    await db.insertInto('outbox').values(waits).execute();
    now += 1000;
    await writePaid(db, { id: 'next', state: 'paid', outcome: 'paid', paidAt });
    await job('FDnext00');
    const [row] = await db.selectFrom('outbox').select('due_at').where('id', '=', 'behind').execute();
    expect(row!.due_at).toBeLessThanOrEqual(now);
  });
});
