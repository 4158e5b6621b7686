import type { PlantedFault } from './fault';

const words = 'test/server/payments/money-words.test.ts';
const refundWords = 'test/server/payments/refund-words.test.ts';
const notification = 'test/server/gateways/alipay/notification.test.ts';
const bills = 'test/server/gateways/bills.test.ts';

/** Rows A1 to A17 and B1: what Alipay really does, and from which browser money can be paid (docs/field-reports.md). */
export const alipay: readonly PlantedFault[] = [
  {
    row: 'A1 hears no return in a closed trade',
    file: 'server/gateways/alipay/notification.ts',
    find: "fields.trade_status === 'TRADE_CLOSED' && Boolean(fields.gmt_payment)",
    replace: 'false',
    test: notification,
  },
  {
    row: 'A1 books the sum of all that staff gave back',
    file: 'server/payments/returns.ts',
    find: '  if (isOthers) return { refundNo: one.refundNo, amountFen: null, isNamed: true };\n',
    replace: '',
    test: 'test/server/payments/given-and-received.test.ts',
    name: 'A1',
  },
  {
    row: 'A2 takes every refusal for no such trade',
    file: 'server/gateways/alipay/gateway.ts',
    find: '        mustSayNone(refusal);\n',
    replace: '',
    test: words,
    name: 'A2',
  },
  {
    row: 'A3 lets quotes mean something',
    file: 'server/gateways/alipay/bill-tables.ts',
    find: "line.split(',')",
    replace: 'line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)',
    test: bills,
  },
  {
    row: 'A4 knows one word for a payment',
    file: 'server/gateways/alipay/trade-bill.ts',
    find: "['交易', '交易付款', '在线支付']",
    replace: "['交易']",
    test: bills,
  },
  {
    row: 'A6 forgets what it has just learnt',
    file: 'server/payments/open-payment.ts',
    find: 'const paid = await ofQuoteIfPaid(person, quoteId, error);',
    replace: 'const paid = undefined as Attempt | undefined;',
    test: 'test/server/payments/paid-meanwhile.test.ts',
  },
  {
    row: 'A7 calls every id an open id',
    file: 'server/gateways/alipay/gateway.ts',
    find: '...(isUserId(order.openId) ? { buyer_id: order.openId } : { buyer_open_id: order.openId }),',
    replace: 'buyer_open_id: order.openId,',
    test: words,
    name: 'A7',
  },
  {
    row: 'A8 reads every charset as UTF-8',
    file: 'server/gateways/alipay/form.ts',
    find: "new TextDecoder(charset.trim() || 'utf-8')",
    replace: "new TextDecoder('utf-8')",
    test: notification,
  },
  {
    row: 'A9 wants the time of a payment',
    file: 'server/gateways/alipay/notification.ts',
    find: 'if (amountFen === undefined || !isOurNumber(fields.out_trade_no)',
    replace: 'if (!fields.gmt_payment || amountFen === undefined || !isOurNumber(fields.out_trade_no)',
    test: notification,
  },
  {
    row: 'A10 opens no PKCS#1 in bare base64',
    file: 'server/settings/keys.ts',
    find: "  (text) => createPrivateKey({ key: der(text), format: 'der', type: 'pkcs1' }),\n",
    replace: '',
    test: 'test/server/settings/keys.test.ts',
  },
  {
    row: 'A11 believes a close of another trade',
    file: 'server/gateways/alipay/gateway.ts',
    find: "return body.out_trade_no === outTradeNo ? 'closed' : 'unclear';",
    replace: "return 'closed';",
    test: words,
    name: 'A11',
  },
  {
    row: 'A12 never hears that the bank sent a refund back',
    file: 'server/gateways/alipay/refunds.ts',
    find: "return info?.dback_status === 'F';",
    replace: 'return false && info !== undefined;',
    test: refundWords,
    name: 'A12',
  },
  {
    row: 'A13 sends what is signed again by itself',
    file: 'server/gateways/alipay/ask.ts',
    find: '    const response = await fetch(alipay.endpoint + path, {',
    replace:
      '    await fetch(alipay.endpoint + path, { method, body: content || null }).catch(() => undefined);\n    const response = await fetch(alipay.endpoint + path, {',
    test: 'test/server/gateways/alipay/call.test.ts',
    name: 'A13',
  },
  {
    row: 'A14 looks at what was paid alone',
    file: 'server/payments/confirm-payment.ts',
    find: 'if (paid !== attempt) await compareReceived(tx, runtime, paid, proof);',
    replace: 'if (!paid) await compareReceived(tx, runtime, paid, proof);',
    test: 'test/server/payments/given-and-received.test.ts',
    name: 'A14',
  },
  {
    row: 'A15 says after 6002 that the cashier did not open',
    file: 'src/platform/cashier/index.alipay.ts',
    find: "  '4000': { kind: 'unavailable', reason: '4000' },",
    replace: "  '4000': { kind: 'unavailable', reason: '4000' },\n  '6002': { kind: 'unavailable', reason: '6002' },",
    test: 'test/platform/cashier.test.ts',
  },
  {
    row: 'A16 takes every refused message for the will of a person',
    file: 'server/messages/messengers.ts',
    find: 'if (alipayUnwanted.has(code))',
    replace: 'if (code)',
    test: 'test/server/messages/alipay-messenger.test.ts',
  },
  {
    row: 'A17 waits for the bill of a quiet day',
    file: 'server/gateways/alipay/bill.ts',
    find: "if (refusal.meaning === 'already_done') return undefined;",
    replace: "if (refusal.meaning === 'already_done') throw new StatementNotReady(refusal.code);",
    test: 'test/server/gateways/codes.test.ts',
  },
  {
    row: 'B1 takes WeChat for any browser',
    file: 'src/platform/web-browser/kind.ts',
    find: "userAgent.includes('MicroMessenger/') ? 'official_account'",
    replace: "!userAgent ? 'official_account'",
    test: 'test/platform/browser.test.ts',
  },
  {
    row: "B1 takes Alipay's browser for an ordinary one",
    file: 'src/platform/web-browser/kind.ts',
    find: "if (closed.test(userAgent)) return 'closed';",
    replace: '',
    test: 'test/platform/browser.test.ts',
  },
  {
    row: 'B1 the sandbox opens H5 inside WeChat',
    file: 'sandbox/wechat-pay/cashier/browser-obstacle.ts',
    find: '  if (isInsideWechat(request)) return rules.outsideWechat.message;\n',
    replace: '',
    test: 'test/sandbox/inside-and-outside.test.ts',
  },
];
