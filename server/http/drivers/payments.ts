import { Type } from '@sinclair/typebox';
import type { FastifyRequest } from 'fastify';
import { Id } from '#contract/common';
import {
  NewPayment,
  NewQuote,
  OpenedPayment,
  Payment,
  Payments,
  Quote,
  Receipt,
  ReceiptLanguage,
} from '#contract/payments';
import type { GatewayPoller } from '../../payments/proofs/poll-gateway';
import type { createOpenPayment } from '../../payments/opening/open-payment';
import type { quoteDecisions } from '../../payments/opening/quotes';
import { ownPayment, ownPaymentOfOrder, ownPayments, ownReceipt } from '../../payments/views';
import type { ProofLinks } from '../../receipts/proof-links';
import type { Database } from '../../store/database';
import { payerIp } from '../shared/payer-address';
import { perPerson } from '../shared/per-person';
import { bySession, bySource, refuses } from '../refusals/route-refusals';
import type { Http, WhoAsks } from '../shared/typed';

export type PaymentRoutes = {
  db: Database;
  whoAsks: WhoAsks;
  gatewayPoller: GatewayPoller;
  quote: ReturnType<typeof quoteDecisions>;
  openPayment: ReturnType<typeof createOpenPayment>;
  proofs: {
    links: Pick<ProofLinks, 'linkTo'>;
    payeeName(payee: string): string | null;
    pdf(receipt: Receipt, language: ReceiptLanguage): Promise<Buffer>;
  };
};

const byId = Type.Object({ id: Id });
const byOrder = Type.Object({ outTradeNo: Type.String({ pattern: '^[A-Za-z0-9_-]{6,32}$' }) });
const toQuote = [
  'not_taken_here',
  'near_midnight',
  'malformed_number',
  'decision_unknown',
  'not_listed_yet',
  'window_only',
  'at_treasury',
  'decision_suspended',
  'decision_revoked',
  'decision_paid',
  'example_number',
  'already_being_paid',
  'not_found',
  'invitation_over',
] as const;
const toOpen = [
  'not_taken_here',
  'invitation_over',
  'near_midnight',
  'agreement_needed',
  'not_found',
  'quote_stale',
  'amount_changed',
  'already_being_paid',
  'decision_paid',
  'gateway_down',
] as const;

export const paymentRoutes =
  ({ db, whoAsks, gatewayPoller, quote, openPayment, proofs }: PaymentRoutes) =>
  async (app: Http) => {
    app.post(
      '/v1/quotes',
      { schema: { body: NewQuote, response: { 200: Quote } }, config: refuses(bySession, bySource, toQuote) },
      async (request) => quote(await whoAsks(request), request.body),
    );
    app.post(
      '/v1/payments',
      { schema: { body: NewPayment, response: { 200: OpenedPayment } }, config: refuses(bySession, bySource, toOpen) },
      async (request) => {
        const opened = await openPayment(await whoAsks(request), request.body.quoteId, payerIp(request));
        request.log.info({ payment: opened.paymentId }, 'a cashier is opened');
        return opened;
      },
    );
    app.get(
      '/v1/payments',
      { schema: { response: { 200: Payments } }, config: refuses(bySession) },
      async (request) => ({
        payments: await ownPayments(db, (await whoAsks(request)).id),
      }),
    );
    app.get(
      '/v1/payments/:id',
      { schema: { params: byId, response: { 200: Payment } }, config: refuses(bySession, 'not_found') },
      async (request) => ownPayment(db, (await whoAsks(request)).id, request.params.id),
    );

    app.get(
      '/v1/orders/:outTradeNo',
      { schema: { params: byOrder, response: { 200: Payment } }, config: refuses(bySession, 'not_found') },
      async (request) => ownPaymentOfOrder(db, (await whoAsks(request)).id, request.params.outTradeNo),
    );

    // Back from the cashier, whatever it said: the client's word is only a hint to look.
    app.post(
      '/v1/payments/:id/poll',
      { schema: { params: byId, response: { 200: Payment } }, config: refuses(bySession, 'not_found') },
      async (request) => {
        const { id: personId } = await whoAsks(request);
        await ownPayment(db, personId, request.params.id);
        await gatewayPoller.pollNow(request.params.id);
        return ownPayment(db, personId, request.params.id);
      },
    );
    // The person's own word that nothing was paid closes nothing: the gateway's does.
    app.post(
      '/v1/payments/:id/close',
      { schema: { params: byId, response: { 200: Payment } }, config: refuses(bySession, 'not_found') },
      async (request) => {
        const { id: personId } = await whoAsks(request);
        await ownPayment(db, personId, request.params.id);
        await gatewayPoller.closeNow(request.params.id);
        return ownPayment(db, personId, request.params.id);
      },
    );
    app.get(
      '/v1/payments/:id/receipt',
      { schema: { params: byId, response: { 200: Receipt } }, config: refuses(bySession, 'not_found') },
      async (request) => receiptFor(request, request.params.id),
    );
    // For the phone's own reader of documents, to keep, to print and to hand in.
    app.get(
      '/v1/payments/:id/receipt.pdf',
      {
        schema: { params: byId, querystring: Type.Object({ language: Type.Optional(ReceiptLanguage) }) },
        config: { ...refuses(bySession, 'not_found'), ...perPerson(whoAsks, 20) },
      },
      async (request, reply) => {
        const { language = 'zh-CN' } = request.query;
        const receipt = await receiptFor(request, request.params.id);
        return reply
          .headers({
            'content-type': 'application/pdf',
            'content-disposition': `attachment; filename="${receipt.number}.pdf"`,
          })
          .send(await proofs.pdf(receipt, language));
      },
    );
    async function receiptFor(request: Pick<FastifyRequest, 'headers'>, id: string): Promise<Receipt> {
      const receipt = await ownReceipt(db, (await whoAsks(request)).id, id);
      return { ...receipt, payee: proofs.payeeName(receipt.payee), ...(await proofs.links.linkTo(receipt.paymentId)) };
    }
  };
