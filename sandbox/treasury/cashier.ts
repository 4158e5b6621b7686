import type { FastifyInstance } from 'fastify';
import { escaped, inBoth, yuan } from '../kit/pages/html';
import { style } from '../kit/pages/style';
import { isLoopbackUrl } from '../kit/http/loopback';
import type { Order } from './order';

/** The platform's own page for a browser (trade_type MWEB); the real one wakes the WeChat app. */
export function registerNonTaxCashier(app: FastifyInstance, find: (id: string) => Order | undefined): void {
  app.get<{ Querystring: { order_id?: string } }>('/nontax/cashier', async ({ query }, reply) => {
    const order = find(query.order_id ?? '');
    void reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
    return page(order);
  });
}

const page = (order: Order | undefined): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>非税缴费 · Non-tax payment</title>
<style>${style}</style>
</head>
<body>
<main data-order="${escaped(order?.order_id ?? '')}" data-return="${isLoopbackUrl(order?.return_url) ? escaped(order.return_url) : ''}">
  <p class="practice">${inBoth('演练收银台，不动真钱', 'Practice cashier: no real money moves')}</p>
  ${order ? bill(order) : `<p class="message" role="status">${inBoth('订单不存在', 'No such order')}</p>`}
</main>
<script>
const { order: orderId, return: back } = document.querySelector('main').dataset;
const leave = () => (back ? location.replace(back) : history.back());
document.getElementById('cancel')?.addEventListener('click', leave);
document.getElementById('pay')?.addEventListener('click', async () => {
  await fetch('/__sandbox/nontax/pay', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ orderId }) });
  leave();
});
</script>
</body>
</html>`;

const bill = ({ fee, desc, paymentNoticeNo, status }: Order): string => `
  <section class="bill">
    <h1>${escaped(desc)}</h1>
    <p class="amount" id="amount"><span>¥</span>${yuan(fee)}</p>
    <dl>
      <dt>${inBoth('收款方', 'Payee')}</dt><dd>财政非税收入专户（演练）</dd>
      <dt>${inBoth('缴款通知书', 'Notice')}</dt><dd class="number">${escaped(paymentNoticeNo)}</dd>
    </dl>
  </section>
  <nav id="actions">
    ${status === 1 ? `<button class="button main" id="pay">${inBoth('立即支付', 'Pay')}</button>` : ''}
    <button class="button plain" id="cancel">${inBoth('离开', 'Leave')}</button>
  </nav>`;
