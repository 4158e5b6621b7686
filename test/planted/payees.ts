import type { PlantedFault } from './fault';

const test = 'test/server/payments/opening/payees.test.ts';

const one = 'test/server/payments/opening/one-gateway.test.ts';

/** Money that would go to another's account, or be believed of another's merchant. */
export const payees: readonly PlantedFault[] = [
  {
    row: 'pays every fine to the main payee',
    file: 'server/payments/opening/new-attempt.ts',
    find: 'payee: quote.payee,',
    replace: "payee: 'main',",
    test,
  },
  {
    row: 'puts decisions of several payees under one cashier',
    file: 'server/payments/opening/quotes.ts',
    find: '(number) => payees.ofDecision(number) === payee',
    replace: '() => true',
    test,
  },
  {
    row: 'takes one merchant’s word for another’s order',
    file: 'server/payments/proofs/confirm-payment.ts',
    find: ' || attempt.payee !== payee)',
    replace: ')',
    test,
    name: 'believes no merchant',
  },
  {
    row: 'asks the main merchant about an order of another',
    file: 'server/payments/payees.ts',
    find: 'payee === mainPayee ? gateways[gateway] : gateways.payees?.[payee]?.[gateway]',
    replace: 'gateways[gateway]',
    test,
  },
  {
    row: 'looks for every payee’s payments in every bill',
    file: 'server/reconciliation/ledger-lines.ts',
    find: ".where('payee', '=', payee);\n  if ('numbers' in wanted) query = query.where('out_trade_no'",
    replace: ";\n  if ('numbers' in wanted) query = query.where('out_trade_no'",
    test,
  },
  {
    row: 'takes what a provider’s bill says of others for its own',
    file: 'server/gateways/wechat-pay/bills/bill-reader.ts',
    find: "(cell(subColumn) || '0') !== subMchId",
    replace: 'subMchId.length === 0',
    test,
  },
  {
    row: 'believes a provider’s success whichever merchant it is of',
    file: 'server/gateways/wechat-pay/merchant.ts',
    find: '(!isPartner || told.sub_mchid === subMchId)',
    replace: 'told !== undefined',
    test: 'test/server/payments/proofs/partner-words.test.ts',
  },
  {
    row: 'names no payee on the receipt',
    file: 'server/http/drivers/payments.ts',
    find: 'payee: proofs.payeeName(receipt.payee)',
    replace: 'payee: null',
    test,
  },
  {
    row: 'quotes a sum for a cashier that the payee does not have',
    file: 'server/payments/opening/quotes.ts',
    find: 'payees.takes(payees.ofDecision(number), gatewayOn(platform))',
    replace: "number !== ''",
    test: one,
    name: 'is given no sum',
  },
  {
    row: 'leaves those out that are paid elsewhere and says nothing of them',
    file: 'server/payments/opening/quotes.ts',
    find: '...(elsewhere.length > 0 && { elsewhere }),',
    replace: '',
    test: one,
    name: 'reads which are left out',
  },
  {
    row: 'opens a cashier that the payee has no more',
    file: 'server/payments/opening/open-payment.ts',
    find: "if (!payees.takes(payee, gatewayOn(products, person.platform))) throw new Refused('not_taken_here');",
    replace: '',
    test: one,
    name: 'before the payee left',
  },
  {
    row: 'offers a cashier in a chat where there is none',
    file: 'server/followers/chat/replies.ts',
    find: 'decision.takenBy?.includes(gateway) ?? true',
    replace: 'true',
    test: one,
    name: 'is told in a chat',
  },
];
