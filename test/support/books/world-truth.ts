// What the sandbox's gateways took and gave back and what its bureau booked, from the files that it keeps: nothing of ours.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Taken = { outTradeNo: string; paidFen: number; refundedFen: number; isPayable: boolean };
export type Booked = { receiptNo: string; amountFen: number; number: string };
type Row = Record<string, never> & { outTradeNo: string; totalFen: number };

const lines = (folder: string, file: string): unknown[] => {
  const path = join(folder, file);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
};
export const rows = <T>(folder: string, table: string): T[] => {
  const byId = new Map(
    (lines(folder, `${table}.jsonl`) as { id: string; row: T | null }[]).map(({ id, row }) => [id, row]),
  );
  return [...byId.values()].filter((row) => row !== null) as T[];
};

/** @param folder the sandbox's data folder */
export function worldTruth(folder: string): { taken: Taken[]; booked: Booked[] } {
  const orders = rows<Row & { state: string; paid: object | null; refundedFen: number }>(folder, 'wechat-orders');
  const trades = rows<Row & { paidAt: string | null; closedAt: string | null; refunds: { fen: number }[] }>(
    folder,
    'alipay-trades',
  );
  const deeds = lines(folder, 'bureau.jsonl') as {
    deed: string;
    payment: { receiptNo: string; amountFen: number; number: string };
  }[];
  return {
    taken: [
      ...orders.map(({ outTradeNo, totalFen, state, paid, refundedFen }) => ({
        outTradeNo,
        paidFen: paid ? totalFen : 0,
        refundedFen,
        isPayable: state === 'NOTPAY',
      })),
      ...trades.map(({ outTradeNo, totalFen, paidAt, closedAt, refunds }) => ({
        outTradeNo,
        paidFen: paidAt ? totalFen : 0,
        refundedFen: refunds.reduce((sum, { fen }) => sum + fen, 0),
        isPayable: paidAt === null && closedAt === null,
      })),
    ],
    booked: deeds
      .filter(({ deed, payment }) => deed === 'paid' && !payment.receiptNo.startsWith('COUNTER'))
      .map(({ payment }) => payment),
  };
}

/** Orders that are neither wholly booked nor wholly given back, or are both: each is money lost, or given away. */
export function unaccounted({ taken, booked }: ReturnType<typeof worldTruth>): string[] {
  const bookedOf = new Map<string, number>();
  for (const { receiptNo, amountFen } of booked) {
    const outTradeNo = receiptNo.slice(0, -2); // a receipt's number is its order's, and which of its decisions it is
    bookedOf.set(outTradeNo, (bookedOf.get(outTradeNo) ?? 0) + amountFen);
  }
  return taken.flatMap(({ outTradeNo, paidFen, refundedFen }) => {
    const bookedFen = bookedOf.get(outTradeNo) ?? 0;
    const rest = paidFen - refundedFen - bookedFen;
    return rest === 0 ? [] : [`${outTradeNo}: took ${paidFen}, gave back ${refundedFen}, booked ${bookedFen}`];
  });
}
