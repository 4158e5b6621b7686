// alipay.data.dataservice.bill.downloadurl.query: a link that lives 30 seconds,
// to a zip of two GBK tables.
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { billReadyAt, chinaDay } from '../../kit/time/china-time';
import type { Handler } from '../../kit/http/signed-routes';
import type { Alipay } from '../alipay';
import { accountBillZip } from './account-bill';
import { billZip, rowsOf } from './bill';
import { rules } from '../rules';
import { refusedBy } from '../signing/signing';

const LINK_LIFE_MS = 30_000;

export type Links = Map<string, { alipay: Alipay; day: string; type: string; madeAt: number }>;

export const billLink =
  (alipay: Alipay, links: Links): Handler =>
  ({ query }) => {
    const { bill_type: type, bill_date: day = '' } = query;
    const at = alipay.now();
    if (type !== 'trade' && type !== 'signcustomer') return refusedBy(rules.billType);
    if (!/^\d{4}-\d\d-\d\d$/.test(day)) return refusedBy(rules.billDay);
    if (day >= chinaDay(at) || at < billReadyAt(day)) return refusedBy(rules.billAtTen);
    if (rowsOf({ trades: alipay.trades.rows(), day, sellerId: alipay.keys.sellerId }).length === 0)
      return refusedBy(rules.billOfMovements);
    const token = randomUUID().replaceAll('-', '');
    links.set(token, { alipay, day, type, madeAt: at.getTime() });
    return {
      status: 200,
      body: { bill_download_url: `${alipay.siteUrl()}/alipay/bills/${token}.csv.zip` },
    };
  };

export function billFileRoute(app: FastifyInstance, { now }: Alipay): Links {
  const links: Links = new Map();
  app.get('/alipay/bills/:token.csv.zip', async (request, reply) => {
    const link = links.get((request.params as { token: string }).token);
    if (!link || now().getTime() - link.madeAt > LINK_LIFE_MS) return reply.code(403).send('下载链接已过期');
    const layout = link.type === 'trade' ? billZip : accountBillZip;
    const zip = layout({
      trades: link.alipay.trades.rows(),
      day: link.day,
      sellerId: link.alipay.keys.sellerId,
    });
    return reply.type('application/zip').send(Buffer.from(zip));
  });
  return links;
}
