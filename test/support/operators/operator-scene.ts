// What an operator finds on a bad morning: a payment that the bureau does not take, cases, days that do not add up, and what drivers wrote.
import { fen as fenOf, signedFen } from '#domain/payments/money';
import { addDays, dayOf } from '#domain/days/day';
import type { Report } from '../../../contract/reports';
import type { DifferenceKind, StatementSource } from '../../../server/store/tables/case-tables';
import { writeAttempt, writeEntry, writePaid, writeRefusedRefund } from '../books/books';
import { signIn } from '../drivers/driver-at-the-api';
import type { House } from '../house/house';
import { operatorOf } from './operator';

export const payload = `<script>alert(1)</script><img src=x onerror="alert(2)">"'></textarea>`;
const hour = 3600_000;

export async function badMorning(house: House) {
  const driver = await signIn(house, 'waits');
  await driver.agree();
  const { stuckPayment } = operatorOf(() => ({ house, driver }));
  const payment = await stuckPayment(house.samples.decisionNumber);
  const report = await tell(`退款一直没有到账，请帮我查一下。${payload}`, payment);
  await tell('扫码以后一直显示“支付确认中”，已经两天了。', null);
  async function tell(text: string, paymentId: string | null): Promise<string> {
    return (await driver.call<Report>('POST', '/v1/reports', { text, paymentId })).body.number;
  }
  const now = Date.now();
  await writeAttempt(house.db, {
    id: 'stuck-refund',
    state: 'refund_stuck',
    outcome: 'refunding',
    paidAt: now - 3 * hour,
  });
  await writeEntry(house.db, 'stuck-refund', 'paid', now - 3 * hour, [
    ['gateway', 20000],
    ['owed', -20000],
  ]);
  await writeRefusedRefund(house.db, 'stuck-refund');
  await writePaid(house.db, { id: 'paid-and-booked', paidAt: now - 26 * hour, gateway: 'alipay' });
  await writeDays(house, now);
  for (const [id, ago] of [['stuck-refund', 3] as const, ['paid-and-booked', 26] as const])
    await house.db
      .updateTable('attempts')
      .set({ created_at: now - ago * hour - 60_000 })
      .where('id', '=', id)
      .execute();
  return { driver, payment, report };
}

type Told = [
  kind: DifferenceKind,
  source: StatementSource,
  number: string,
  ours: number | null,
  theirs: number | null,
  hoursAgo: number,
];
const told: Told[] = [
  ['payment_unknown', 'wechat', 'CONSOLE_20261128_1', null, 5000, 5],
  ['refund_refused', 'wechat', 'RFDstuck-refund00', 20000, null, 3],
  ['booking_amount', 'bureau', 'FDpaid-and-booked00', 20000, 15000, 30],
  ['fee_taken', 'alipay', '2026-11-27', 120, null, 52],
];

async function writeDays({ db }: House, now: number): Promise<void> {
  const yesterday = addDays(dayOf(new Date(now)), -1);
  const wanted = told.map(([kind, source, number, ours, theirs, hoursAgo], nth) => ({
    id: `case-${nth + 1}`,
    day: addDays(yesterday, -Math.floor(hoursAgo / 24)),
    source,
    kind,
    number,
    our_fen: ours === null ? null : signedFen(ours),
    their_fen: theirs === null ? null : signedFen(theirs),
    opened_at: now - hoursAgo * hour,
    closed_at: null,
    closing_note: null,
  }));
  await db.insertInto('cases').values(wanted).execute();
  const days = [0, 1, 2, 3, 4].map((back) => addDays(yesterday, -back));
  const compared = days.flatMap((day, back) =>
    (['wechat', 'alipay', 'bureau'] as const).map((source, nth) => {
      const ours = 1_260_000 + back * 48_150 + nth * 20_000;
      const open = wanted.filter((one) => one.day === day && one.source === source).length;
      const theirs = signedFen(open > 0 ? ours + 5000 : ours);
      return {
        day,
        source,
        our_fen: signedFen(ours),
        their_fen: theirs,
        differences: open,
        at: now - back * 24 * hour,
      };
    }),
  );
  await db
    .insertInto('reconciled_days')
    .values(compared)
    .onConflict((conflict) => conflict.columns(['day', 'source']).doNothing())
    .execute();
  const line = { source: 'wechat' as const, day: yesterday, kind: 'payment' as const };
  await db
    .insertInto('statement_lines')
    .values([
      {
        ...line,
        line: 901,
        number: 'FDpaid-and-booked',
        transaction_id: '4200001234202611280001',
        amount_fen: fenOf(20000),
      },
      {
        ...line,
        line: 902,
        number: 'CONSOLE_20261128_1',
        transaction_id: '4200001234202611280002',
        amount_fen: fenOf(5000),
      },
    ])
    .execute();
}
