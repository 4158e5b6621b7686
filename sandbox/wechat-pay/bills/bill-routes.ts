// 申请交易账单与下载账单: the link is signed, the file is not; its SHA-1 in the signed answer speaks for it.
import { createHash, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { billReadyAt, chinaDay } from '../../kit/time/china-time';
import type { Answer, Handler } from '../../kit/http/signed-routes';
import { billCsv } from './bill';
import { rules } from '../rules';
import { refusedBy } from '../signing/signing';
import type { WechatPay } from '../wechat-pay';

const files = new WeakMap<WechatPay, Map<string, Buffer>>();
const filesOf = (pay: WechatPay) => files.get(pay) ?? files.set(pay, new Map()).get(pay)!;

export const bill =
  (pay: WechatPay): Handler =>
  ({ query }) => {
    const { bill_date: day = '', bill_type: type = 'ALL', tar_type: tar } = query;
    const wrong = billObstacle(pay.now(), day, type, tar);
    if (wrong) return wrong;
    const { sub_mchid: sub } = query;
    const orders = pay.orders.rows().filter(({ mchId }) => sub === undefined || mchId === sub);
    const csv = billCsv({ orders, refunds: pay.refunds.rows(), day, type });
    if (csv === undefined) return refusedBy(rules.billOfMovements);
    const token = randomUUID().replaceAll('-', '');
    filesOf(pay).set(token, tar === 'GZIP' ? gzipSync(csv) : Buffer.from(csv));
    const hash = createHash('sha1').update(csv).digest('hex');
    const suffix = tar === undefined ? '' : `&tartype=${tar.toLowerCase()}`;
    const link = `${pay.siteUrl()}/v3/billdownload/file?token=${token}${suffix}`;
    return { status: 200, body: { hash_type: 'SHA1', hash_value: hash, download_url: link } };
  };

export const billFile =
  (pay: WechatPay): Handler =>
  ({ query }) => {
    const bytes = filesOf(pay).get(query.token ?? '');
    return bytes ? { status: 200, raw: { bytes, type: 'application/octet-stream' } } : refusedBy(rules.billToken);
  };

function billObstacle(at: Date, day: string, type: string, tar: string | undefined): Answer | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return refusedBy(rules.billDay);
  if (!['ALL', 'SUCCESS', 'REFUND'].includes(type)) return refusedBy(rules.billType);
  if (tar !== undefined && tar !== 'GZIP') return refusedBy(rules.billPacking);
  if (day >= chinaDay(at)) return refusedBy(rules.billOfThePast);
  return at < billReadyAt(day) ? refusedBy(rules.billAtTen) : undefined;
}
