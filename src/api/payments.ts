import type { OpenedPayment, PaidFor, Payment, Payments, Quote, Receipt } from '#contract/payments';
import type { NewTreasuryOrder, TreasuryOrder } from '#contract/treasury';
import { call } from './http';

export const agree = (version: string) => call<void>('POST', '/v1/agreement', { version });
export const fetchQuote = (decisionNumbers: string[], paidFor: PaidFor) =>
  call<Quote>('POST', '/v1/quotes', { decisionNumbers, paidFor });
export const openPayment = (quoteId: string) => call<OpenedPayment>('POST', '/v1/payments', { quoteId });
export const fetchPayment = (id: string) => call<Payment>('GET', `/v1/payments/${id}`);
export const openTreasuryOrder = (order: NewTreasuryOrder) => call<TreasuryOrder>('POST', '/v1/treasury-orders', order);
/** Back from the cashier: please ask the gateway. */
export const pollPayment = (id: string) => call<Payment>('POST', `/v1/payments/${id}/poll`);
export const fetchPayments = () => call<Payments>('GET', '/v1/payments');
export const fetchReceipt = (id: string) => call<Receipt>('GET', `/v1/payments/${id}/receipt`);
