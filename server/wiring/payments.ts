import type { FastifyBaseLogger } from 'fastify';
import type { Receipt, ReceiptLanguage } from '#contract/payments';
import { partOfEach, partOfPayees } from '../gateways/all-gateways';
import type { GatewayModule } from '../gateways/types';
import { adoptPayment } from '../payments/proofs/adopt-payment';
import { bookReturn } from '../payments/refunds/book-return';
import { createConfirmPayment } from '../payments/proofs/confirm-payment';
import { complaintsOfAll, watchComplaints } from '../payments/complaints';
import { createOpenPayment } from '../payments/opening/open-payment';
import { createGatewayPoller } from '../payments/proofs/poll-gateway';
import { createPayees } from '../payments/payees';
import { gatewayOn } from '../payments/opening/new-attempt';
import { quoteDecisions } from '../payments/opening/quotes';
import { createReceiveNotification } from '../payments/proofs/receive-notification';
import { refund } from '../payments/refunds/refund';
import { refundUnbooked } from '../payments/refunds/refund-unbooked';
import { orderRefundJob, writeBack } from '../payments/write-back/write-back';
import type { Runtime } from '../ports';
import { proofOf } from '../receipts/proof';
import { createProofLinks } from '../receipts/proof-links';
import { createReceiptDrawer } from '../receipts/pdf-process';
import type { Settings } from '../settings';
import type { Database } from '../store/database';
import type { Seal } from '../store/sealing/sealing';
import type { Adapters } from './adapters';
import type { CarRoom } from './cars';
import { wireNotifications } from './notifications';

export type PaymentDeps = {
  settings: Settings;
  db: Database;
  runtime: Runtime;
  adapters: Adapters;
  clockIsOff: () => boolean;
  log: Pick<FastifyBaseLogger, 'error'>;
  seal: Seal;
  cars: Pick<CarRoom, 'cars' | 'cachedBureau' | 'paymentStatuses' | 'spendLookUp' | 'invitations'>;
};

export function wirePayments({ settings, db, runtime, seal, adapters, cars, clockIsOff, log }: PaymentDeps) {
  const { bureau } = adapters;
  const gateways = {
    ...partOfEach(adapters.gateways, ({ gateway }) => gateway),
    payees: partOfPayees(adapters.payees, ({ gateway }) => gateway),
  };
  const payees = createPayees(settings);
  const products = partOfEach(adapters.gateways, (module) => module.products);
  const drawReceipt = createReceiptDrawer();
  const confirmPayment = createConfirmPayment({ db, runtime });
  const gatewayPoller = createGatewayPoller({ db, gateways, confirmPayment, runtime });
  const modules = [adapters.gateways, ...adapters.payees.map((payee) => payee.modules)].flatMap(
    Object.values<GatewayModule>,
  );
  const complaints = modules.flatMap((module) => module.complaints ?? []);
  return {
    gatewayPoller,
    lookForComplaints: watchComplaints({ db, runtime, complaints: complaintsOfAll(complaints) }),
    proofs: {
      of: (paymentId: string) => proofOf(db, paymentId, payees),
      payeeName: payees.nameOf,
      links: createProofLinks({ seal, publicUrl: settings.publicUrl }),
      pdf: (receipt: Receipt, language: ReceiptLanguage) =>
        drawReceipt(receipt, { language, authority: settings.bureau.name, host: new URL(settings.publicUrl).host }),
    },
    notifications: wireNotifications(adapters),
    receiveNotification: createReceiveNotification({ db, runtime, confirmPayment }),
    quote: quoteDecisions({
      ...{ ...cars, db, runtime, payees, invited: cars.invitations.invited },
      gatewayOn: (platform) => gatewayOn(products, platform),
    }),
    openPayment: createOpenPayment({ db, gateways, products, gatewayPoller, runtime, settings, clockIsOff }),
    handlers: {
      poll_gateway: gatewayPoller.job,
      write_back: writeBack({
        db,
        bureau,
        gateways,
        runtime,
        alarm: (details) => log.error(details, 'the bureau does not take our word of payments'),
      }),
      order_refund: orderRefundJob({ db, runtime }),
      refund: refund({ db, gateways, runtime }),
      book_return: bookReturn({ db, gateways, runtime }),
      adopt_payment: adoptPayment({ db, bureau, gateways, confirmPayment, runtime }),
      refund_unbooked: refundUnbooked({ db, bureau, runtime }),
    },
  };
}
