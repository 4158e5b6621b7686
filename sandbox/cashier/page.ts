import type { Order } from '../wechat-pay/order';
import { script } from './script';
import { style } from './style';

type View = { order: Order | undefined; returnTo: string | null; obstacle: string | null };

/** One phone-size page, in Chinese and English, that says plainly that no real money moves. */
export function cashierPage({ order, returnTo, obstacle }: View): string {
  const back = returnTo === null ? '' : escaped(returnTo);
  const message = obstacle === null ? '' : escaped(obstacleWords(obstacle));
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>收银台 · Cashier</title>
<style>${style}</style>
</head>
<body>
<main data-prepay="${escaped(order?.prepayId ?? '')}" data-return="${back}">
  <p class="practice">演练收银台，不动真钱<span lang="en">Practice cashier: no real money moves</span></p>
  ${order ? bill(order) : ''}
  <p class="message" id="message" role="status">${message}</p>
  ${order && obstacle === null ? actions : ''}
  ${obstacle !== null && back ? wayBack(back) : ''}
</main>
<script>${script}</script>
</body>
</html>`;
}

const bill = ({ totalFen, description, outTradeNo }: Order): string => `
  <section class="bill">
    <h1>${escaped(description)}</h1>
    <p class="amount" id="amount"><span>¥</span>${yuan(totalFen)}</p>
    <dl>
      <dt>收款方<span lang="en">Payee</span></dt><dd>罚缴分离专户（演练）</dd>
      <dt>商户单号<span lang="en">Order</span></dt><dd class="number">${escaped(outTradeNo)}</dd>
    </dl>
  </section>`;

const wayBack = (back: string): string => `
  <a class="button plain" id="leave" href="${back}">返回商户<span lang="en">Back to the merchant</span></a>`;

const actions = `
  <nav id="actions">
    <button class="button main" id="pay">立即支付<span lang="en">Pay</span></button>
    <button class="button plain" id="cancel">取消支付<span lang="en">Cancel</span></button>
    <button class="button quiet" id="leave">离开，稍后再说<span lang="en">Leave for now</span></button>
    <button class="button quiet" id="insufficient">余额不足时<span lang="en">With too little money</span></button>
  </nav>`;

const englishObstacles: Record<string, string> = {
  该订单已支付: 'This order has been paid',
  订单已关闭: 'This order is closed',
  订单已过期: 'The time to pay is over',
  'prepay_id 已过期': 'This link is too old',
  订单不存在: 'No such order',
};

const obstacleWords = (obstacle: string): string =>
  englishObstacles[obstacle] ? `${obstacle} · ${englishObstacles[obstacle]}` : obstacle;

const yuan = (fen: number): string =>
  `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
