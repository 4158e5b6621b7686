import type { PlantedFault } from './fault';

const asDocumented = 'test/sandbox/documents/as-the-documents-say.test.ts';
const documents = 'test/sandbox/documents/documents.test.ts';
const orderManagement = 'test/sandbox/wechat/order-management.test.ts';

/** Rows S1 to S15: where the sandbox was not as the vendors describe themselves. */
export const sandbox: readonly PlantedFault[] = [
  {
    row: 'S1 another status for no certificates',
    file: 'sandbox/wechat-pay/rules.ts',
    find: "      404,\n      'RESOURCE_NOT_EXISTS',\n      '无可用的平台证书",
    replace: "      403,\n      'NO_AUTH',\n      '无可用的平台证书",
    test: asDocumented,
    name: 'S1',
  },
  {
    row: 'S2 refuses another account for a refund',
    file: 'sandbox/wechat-pay/requests.ts',
    find: "Type.Literal('UNSETTLED')",
    replace: "Type.Literal('AVAILABLE ')",
    test: asDocumented,
    name: 'S2',
  },
  {
    row: 'S3 takes no vertical bar in a number',
    file: 'sandbox/wechat-pay/requests.ts',
    find: "'^[0-9A-Za-z_|*-]{6,32}$'",
    replace: "'^[0-9A-Za-z_*-]{6,32}$'",
    test: documents,
  },
  {
    row: 'S4 calls a refund over the rest a want of money',
    file: 'sandbox/wechat-pay/refunds/refund-routes.ts',
    find: 'refusedBy(rules.refundsTheRest)',
    replace: 'refusedBy(rules.refundsWhatThereIs)',
    test: asDocumented,
    name: 'S4',
  },
  {
    row: 'S5 knows one kind of token for each interface',
    file: 'sandbox/wechat/access-tokens.ts',
    find: 'const token = randomBytes(64)',
    replace: "if (!stable.size) return randomBytes(64).toString('hex');\n    const token = randomBytes(64)",
    test: orderManagement,
  },
  {
    row: 'S6 takes what was shipped for a payment that it does not know',
    file: 'sandbox/wechat/order-management.ts',
    find: "  if (!before && !hasArrived) return failed(10060001, '支付单不存在');\n",
    replace: '',
    test: orderManagement,
  },
  {
    row: 'S7 wants an open id of every buyer',
    file: 'sandbox/alipay/trades/create.ts',
    find: 'asked.op_buyer_open_id ?? asked.buyer_id ??',
    replace: 'asked.op_buyer_open_id ??',
    test: asDocumented,
    name: 'S7',
  },
  {
    row: 'S8 gives its links as a list',
    file: 'sandbox/alipay/signing/signing.ts',
    find: 'links: `https://open.alipay.com/api/errCheck?code=${code}`,',
    replace: 'links: [`https://open.alipay.com/api/errCheck?code=${code}`],',
    test: asDocumented,
    name: 'S7',
  },
  {
    row: 'S9 is asked by POST alone',
    file: 'sandbox/alipay/signing/gateway-do.ts',
    find: "method: ['GET', 'POST']",
    replace: "method: ['POST']",
    test: 'test/sandbox/alipay/alipay-v2.test.ts',
    name: 'S9',
  },
  {
    row: 'S11 writes the sources of money in another form',
    file: 'sandbox/alipay/trades/trade.ts',
    find: "fundChannel: 'ALIPAYACCOUNT'",
    replace: "fund_channel: 'ALIPAYACCOUNT'",
    test: 'test/sandbox/alipay/alipay-rules.test.ts',
    name: 'S11',
  },
  {
    row: 'S12 writes the time of an authorisation otherwise',
    file: 'sandbox/alipay/sign-in/sign-in.ts',
    find: 'auth_start: wall(now())',
    replace: 'auth_start: now().toISOString()',
    test: documents,
  },
  {
    row: 'S13 signs for whoever did not sign',
    file: 'sandbox/kit/http/signed-routes.ts',
    find: 'if (status !== 401) return signed;',
    replace: 'if (status > 0) return signed;',
    test: asDocumented,
    name: 'S13',
  },
  {
    row: 'S15 spells its code for a payer at work otherwise',
    file: 'sandbox/wechat-pay/rules.ts',
    find: "'USERPAYING'",
    replace: "'USER_PAYING'",
    test: 'test/sandbox/faults.test.ts',
  },
];
