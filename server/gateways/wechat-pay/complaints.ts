import { addDays, dayOf } from '#domain/days/day';
import type { Complaint, Complaints } from '../../payments/complaints';
import { GatewayRefused } from '../../payments/gateway';
import type { Clock } from '../../ports';
import { refusalOf, type WechatPayCall } from './calls/call';

const path = '/v3/merchant-service/complaints-v2';
/** At most fifty a page, of thirty days. */
const pageSize = 50;
const days = 29;

type Row = {
  complaint_id: string;
  complaint_time: string;
  complaint_state: Complaint['state'];
  complaint_detail: string;
  incoming_user_response?: boolean;
  complaint_order_info?: { out_trade_no: string }[];
};

/** 消费者投诉2.0: lists, answers and ends the complaints of payers (doc/v3/merchant/4012533431). The payer's number is not read. */
export function createWechatComplaints(call: WechatPayCall, mchId: string, clock: Clock): Complaints {
  const own = encodeURIComponent;
  async function done(id: string, act: 'response' | 'complete', body: object): Promise<void> {
    const answer = await call('POST', `${path}/${own(id)}/${act}`, { complainted_mchid: mchId, ...body });
    if (answer.status !== 204 && answer.status !== 200) throw new GatewayRefused(refusalOf(answer, 'complaints'));
  }
  return {
    async ofLastMonth() {
      const today = dayOf(clock.now());
      const period = `begin_date=${addDays(today, -days)}&end_date=${today}`;
      const found: Complaint[] = [];
      for (let offset = 0; ; offset += pageSize) {
        const page = await call('GET', `${path}?limit=${pageSize}&offset=${offset}&${period}`);
        if (page.status !== 200) throw new GatewayRefused(refusalOf(page, 'complaints'));
        const rows = (page.body.data ?? []) as Row[];
        found.push(...rows.map(read));
        if (rows.length < pageSize) return found;
      }
    },
    answer: (id, words) => done(id, 'response', { response_content: words }),
    complete: (id) => done(id, 'complete', {}),
  };
}

const read = (row: Row): Complaint => ({
  id: row.complaint_id,
  at: row.complaint_time,
  state: row.complaint_state,
  words: row.complaint_detail,
  orders: (row.complaint_order_info ?? []).map(({ out_trade_no }) => out_trade_no),
  waitsForAnswer: row.incoming_user_response === true,
});
