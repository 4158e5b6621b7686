import type { FastifyBaseLogger } from 'fastify';
import type { Receipt, ReceiptLanguage } from '#contract/payments';
import { partOfEach } from '../gateways/all-gateways';
import { bookReturn } from '../payments/book-return';
import { createConfirmPayment } from '../payments/confirm-payment';
import { watchComplaints } from '../payments/complaints';
import { createOpenPayment } from '../payments/open-payment';
import { createGatewayPoller } from '../payments/poll-gateway';
import { quoteDecisions } from '../payments/quotes';
import { createReceiveNotification } from '../payments/receive-notification';
import { refund } from '../payments/refund';
import { refundUnbooked } from '../payments/refund-unbooked';
import { orderRefundJob, writeBack } from '../payments/write-back';
import type { Runtime } from '../ports';
import { proofOf } from '../receipts/proof';
import { createProofLinks } from '../receipts/proof-links';
import { createReceiptDrawer } from '../receipts/pdf-process';
import type { Settings } from '../settings';
import type { Database } from '../store/database';
import type { Seal } from '../store/sealing';
import type { Adapters } from './adapters';
import type { CarRoom } from './cars';

export type PaymentDeps = {
  settings: Settings;
  db: Database;
  runtime: Runtime;
  adapters: Adapters;
  clockIsOff: () => boolean;
  log: Pick<FastifyBaseLogger, 'error'>;
  seal: Seal;
  cars: Pick<CarRoom, 'cars' | 'cachedBureau' | 'paymentStatuses' | 'spendLookUp'>;
};

export function wirePayments({ settings, db, runtime, seal, adapters, cars, clockIsOff, log }: PaymentDeps) {
  const { bureau } = adapters;
  const gateways = partOfEach(adapters.gateways, ({ gateway }) => gateway);
  const products = partOfEach(adapters.gateways, (module) => module.products);
  const drawReceipt = createReceiptDrawer();
  const confirmPayment = createConfirmPayment({ db, runtime });
  const gatewayPoller = createGatewayPoller({ db, gateways, confirmPayment, runtime });
  const [complaints] = Object.values(adapters.gateways).flatMap((module) => module.complaints ?? []);
  return {
    gatewayPoller,
    lookForComplaints: complaints ? watchComplaints({ db, runtime, complaints }) : async () => undefined,
    proofs: {
      of: proofOf,
      links: createProofLinks({ seal, publicUrl: settings.publicUrl }),
      pdf: (receipt: Receipt, language: ReceiptLanguage) =>
        drawReceipt(receipt, { language, authority: settings.bureau.name, host: new URL(settings.publicUrl).host }),
    },
    notifications: partOfEach(adapters.gateways, (module) => module.notifications),
    receiveNotification: createReceiveNotification({ db, runtime, confirmPayment }),
    quote: quoteDecisions({ ...cars, db, runtime }),
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
      refund_unbooked: refundUnbooked({ db, bureau, runtime }),
    },
  };
}
