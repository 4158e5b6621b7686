import type { PaidFor, Receipt, ReceiptLanguage } from '#contract/payments';
import type { NewTreasuryOrder } from '#contract/treasury';
import { act, call } from './http';
import { openedPayment, payment, payments, quote, receipt } from './shapes/payments';
import { treasuryOrder } from './shapes/treasury';

const at = (id: string): string => `/v1/payments/${encodeURIComponent(id)}`;

export const agree = (version: string) => act('POST', '/v1/agreement', { version });
/** invitation: the token of the link that led here. */
export const fetchQuote = (decisionNumbers: string[], paidFor: PaidFor, invitation?: string) =>
  call('POST', '/v1/quotes', quote, { decisionNumbers, paidFor, ...(invitation && { invitation }) });
export const openPayment = (quoteId: string) => call('POST', '/v1/payments', openedPayment, { quoteId });
export const fetchPayment = (id: string) => call('GET', at(id), payment);
/** WeChat's list of orders opens the app with its own number of a payment. */
export const fetchPaymentOfOrder = (outTradeNo: string) =>
  call('GET', `/v1/orders/${encodeURIComponent(outTradeNo)}`, payment);
export const openTreasuryOrder = (order: NewTreasuryOrder) => call('POST', '/v1/treasury-orders', treasuryOrder, order);
/** Back from the cashier: please ask the gateway. */
export const pollPayment = (id: string) => call('POST', `${at(id)}/poll`, payment);
/** Nothing was paid: closed where the gateway proves it, and as it stands where not. */
export const closePayment = (id: string) => call('POST', `${at(id)}/close`, payment);
export const fetchPayments = () => call('GET', '/v1/payments', payments);
export const fetchReceipt = (id: string) => call('GET', `${at(id)}/receipt`, receipt);
export const receiptPdfAddress = ({ paymentId }: Receipt, language: ReceiptLanguage): string =>
  `${FADAN_API}${at(paymentId)}/receipt.pdf?language=${language}`;
