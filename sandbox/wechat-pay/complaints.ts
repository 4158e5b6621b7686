// 消费者投诉2.0: a payer complains of a paid order, and the merchant answers and ends it.
import { Type, type Static } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { Answer, Handler } from '../kit/http/signed-routes';
import { randomDigits } from '../kit/random/random-digits';
import { chinaDay, rfc3339 } from '../kit/time/china-time';
import { CompleteRequest, fieldRefusal, ResponseRequest } from './requests';
import { rules } from './rules';
import { refusedBy } from './signing/signing';
import type { WechatPay } from './wechat-pay';

export type Complaint = {
  id: string;
  outTradeNo: string;
  at: string;
  state: 'PENDING' | 'PROCESSING' | 'PROCESSED';
  words: string;
  waits: boolean;
  answers: string[];
};

const Complain = Type.Object({ outTradeNo: Type.String(), words: Type.String() });

/** What the payer does in WeChat: a second time about the same order is a word more to the first. */
export function complainRoute(app: FastifyInstance, { complaints, orders, now }: WechatPay): void {
  app.post('/__sandbox/wechat/complain', { schema: { body: Complain } }, async (request) => {
    const { outTradeNo, words } = request.body as Static<typeof Complain>;
    if (!orders.get(outTradeNo)?.paid) return { id: null };
    const known = complaints.rows().find((one) => one.outTradeNo === outTradeNo && one.state !== 'PROCESSED');
    const id = known?.id ?? `2000000${chinaDay(now()).replaceAll('-', '')}${randomDigits(15)}`;
    const fresh = { id, outTradeNo, at: rfc3339(now()), state: 'PENDING' as const, words, waits: false, answers: [] };
    return complaints.put(id, known ? { ...known, waits: true, words: `${known.words} ${words}` } : fresh);
  });
}

const month = 30 * 86_400_000;

export const listComplaints =
  ({ complaints, orders }: WechatPay): Handler =>
  ({ query }) => {
    const { begin_date: begin = '', end_date: end = '', limit = '10', offset = '0' } = query;
    const span = Date.parse(end) - Date.parse(begin);
    if (!(span >= 0 && span < month)) return refusedBy(rules.complaintsOfAMonth);
    if (!(Number(limit) >= 1 && Number(limit) <= 50)) return refusedBy(rules.complaintsAPage);
    const told = complaints.rows().filter(({ at }) => at.slice(0, 10) >= begin && at.slice(0, 10) <= end);
    const data = told.slice(Number(offset), Number(offset) + Number(limit)).map((one) => ({
      complaint_id: one.id,
      complaint_time: one.at,
      complaint_detail: one.words,
      complaint_state: one.state,
      complaint_order_info: [
        {
          transaction_id: orders.get(one.outTradeNo)!.paid!.transactionId,
          out_trade_no: one.outTradeNo,
          amount: orders.get(one.outTradeNo)!.totalFen,
        },
      ],
      complaint_full_refunded: false,
      incoming_user_response: one.waits,
    }));
    return { status: 200, body: { data, limit: Number(limit), offset: Number(offset), total_count: told.length } };
  };

const openOne = (pay: WechatPay, id: string | undefined): Answer | Complaint => {
  const found = pay.complaints.get(id ?? '');
  if (!found) return refusedBy(rules.complaintExists);
  return found.state === 'PROCESSED' ? refusedBy(rules.complaintIsOpen) : found;
};
const isRefused = (found: Answer | Complaint): found is Answer => 'status' in found;

export const answerComplaint =
  (pay: WechatPay): Handler =>
  ({ params, body }) => {
    const found = fieldRefusal(ResponseRequest, body) ?? openOne(pay, params.id);
    if (isRefused(found)) return found;
    const words = (body as { response_content: string }).response_content;
    pay.complaints.put(found.id, { ...found, state: 'PROCESSING', waits: false, answers: [...found.answers, words] });
    return { status: 204 };
  };

export const completeComplaint =
  (pay: WechatPay): Handler =>
  ({ params, body }) => {
    const found = fieldRefusal(CompleteRequest, body) ?? openOne(pay, params.id);
    if (isRefused(found)) return found;
    pay.complaints.put(found.id, { ...found, state: 'PROCESSED' });
    return { status: 204 };
  };
