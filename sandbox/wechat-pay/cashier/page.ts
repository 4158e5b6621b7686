import { escaped, inBoth, yuan } from '../../kit/pages/html';
import type { Order } from '../orders/order';
import { rules } from '../rules';
import { script } from './script';
import { style } from '../../kit/pages/style';

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
  <p class="practice">${inBoth('演练收银台，不动真钱', 'Practice cashier: no real money moves')}</p>
  ${order ? bill(order) : ''}
  <p class="message" id="message" role="status">${message}</p>
  ${order && obstacle === null ? actions : ''}
  ${obstacle === rules.onAPhone.message ? asPhone : ''}
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
      <dt>${inBoth('收款方', 'Payee')}</dt><dd>罚缴分离专户（演练）</dd>
      <dt>${inBoth('商户单号', 'Order')}</dt><dd class="number">${escaped(outTradeNo)}</dd>
    </dl>
  </section>`;

const asPhone = `<button class="button main" id="phone">${inBoth('假装这是手机', 'Act as if this were a phone')}</button>`;

const wayBack = (back: string): string =>
  `<a class="button plain" id="leave" href="${back}">${inBoth('返回商户', 'Back to the merchant')}</a>`;

const actions = `
  <nav id="actions">
    <button class="button main" id="pay">${inBoth('立即支付', 'Pay')}</button>
    <button class="button plain" id="cancel">${inBoth('取消支付', 'Cancel')}</button>
    <button class="button quiet" id="leave">${inBoth('离开，稍后再说', 'Leave for now')}</button>
    <button class="button quiet" id="insufficient">${inBoth('假装余额不足', 'Act as if money were short')}</button>
  </nav>`;

const englishObstacles: Record<string, string> = {
  该订单已支付: 'This order has been paid',
  订单已关闭: 'This order is closed',
  订单已过期: 'The time to pay is over',
  'prepay_id 已过期': 'This link is too old',
  支付链接已过期: 'This link is too old',
  订单不存在: 'No such order',
  '请在微信外打开订单，进行支付': 'Open this outside WeChat to pay',
  请在手机浏览器中打开: 'Open this on a phone',
  '商家参数格式有误，请联系商家解决': 'This came from no site (no Referer)',
  '商家存在未配置的参数，请联系商家解决': 'This came from a site that is not the merchant’s',
  '网络环境未能通过安全验证，请稍后再试': 'The order was made for another network address',
};

const obstacleWords = (obstacle: string): string =>
  englishObstacles[obstacle] ? `${obstacle} · ${englishObstacles[obstacle]}` : obstacle;
