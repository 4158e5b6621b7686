import { dayOf, type Day } from '#domain/days/day';
import type { WechatCall } from '../accounts/wechat-api';
import type { Runtime } from '../ports';
import { transaction, type Database, type Tx } from '../store/database';
import { newId } from '../store/sealing/sealing';

const minuteMs = 60_000;
/** After so long a person has to look: the money rests at WeChat Pay meanwhile. */
const patienceMs = 3 * 86_400_000;
/** 虚拟商品: delivered by nobody. 统一发货: in one piece. */
const [nobodyDelivers, inOnePiece] = [3, 1];

/**
 * What WeChat's codes mean, by its page on 发货信息管理服务. 10060001: it does not know the payment yet. 10060002, 10060003 and 10060023:
 * it was told before. Any other is not known, and ends nothing.
 */
const arrivesLater = 10_060_001;
const toldBefore: readonly number[] = [10_060_002, 10_060_003, 10_060_023];

export type ShippingDeps = {
  db: Database;
  runtime: Runtime;
  wechat: WechatCall;
  appId: string;
  openCase(tx: Tx, day: Day, outTradeNo: string): Promise<void>;
};

/** The job of one payment: WeChat hears that it is delivered, so that the money need not rest. Answers when to come again. */
export const uploadShipping =
  ({ db, runtime, wechat, appId, openCase }: ShippingDeps) =>
  async (attemptId: string): Promise<number | undefined> => {
    const [row, attempt] = await Promise.all([
      db.selectFrom('shipments').selectAll().where('attempt_id', '=', attemptId).executeTakeFirst(),
      db.selectFrom('attempts').selectAll().where('id', '=', attemptId).executeTakeFirst(),
    ]);
    if (!row || !attempt || row.ended_at !== null) return undefined;
    const now = runtime.now();
    const end = (outcome: string, answer: object, isRefused = false) =>
      transaction(db, runtime, async (tx) => {
        await tx
          .updateTable('shipments')
          .set({ ended_at: now.getTime(), outcome })
          .where('attempt_id', '=', attemptId)
          .execute();
        await tx
          .insertInto('evidence')
          .values({
            id: newId(runtime),
            attempt_id: attemptId,
            kind: 'shipping',
            body: JSON.stringify({ outcome, answer }),
            at: now.getTime(),
          })
          .execute();
        if (isRefused) await openCase(tx, dayOf(now), attempt.out_trade_no);
      });

    const managed = await wechat('/wxa/sec/order/is_trade_managed', { appid: appId });
    if (managed.errcode === 0 && managed.is_trade_managed === false) return void (await end('not_managed', managed));
    const answer = await wechat('/wxa/sec/order/upload_shipping_info', shippingOf(attempt, now));
    const code = answer.errcode ?? 0;
    if (code === 0) return void (await end('told', answer));
    if (toldBefore.includes(code)) return void (await end('told_before', answer));
    if (now.getTime() - row.at > patienceMs) return void (await end('refused', answer, true));
    if (code === arrivesLater) return now.getTime() + minuteMs;
    throw new Error(`order management answered ${code}`);
  };

const shippingOf = ({ transaction_id, open_id }: { transaction_id: string | null; open_id: string }, now: Date) => ({
  order_key: { order_number_type: 2, transaction_id },
  logistics_type: nobodyDelivers,
  delivery_mode: inOnePiece,
  shipping_list: [{ item_desc: '交通违法罚款' }],
  upload_time: shanghaiMs(now),
  payer: { openid: open_id },
});

/** As its own example has it: with milliseconds and the offset. */
const shanghaiMs = (now: Date): string => new Date(now.getTime() + 8 * 3_600_000).toISOString().replace('Z', '+08:00');
