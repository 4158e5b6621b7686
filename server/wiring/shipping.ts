import { openCases } from '../cases/open-cases';
import type { Runtime } from '../ports';
import type { Settings } from '../settings';
import { createShippingFeed } from '../shipping/shipping-feed';
import { uploadShipping } from '../shipping/upload-shipping';
import type { Database } from '../store/database';
import { mainPayee } from '../store/statement-source';
import type { Adapters } from './adapters';

type ShippingDeps = {
  settings: Pick<Settings, 'wechat' | 'wechatPay' | 'payees'>;
  db: Database;
  runtime: Runtime;
  adapters: Pick<Adapters, 'wechat'>;
};

/** WeChat's order management, for the payees whose mini-program is under it. */
export function wireShipping({ settings, db, runtime, adapters: { wechat } }: ShippingDeps) {
  const { appId } = settings.wechat;
  const payees = [{ id: mainPayee, wechatPay: settings.wechatPay }, ...(settings.payees ?? [])]
    .filter(({ wechatPay }) => wechatPay?.orderManagement)
    .map(({ id }) => id);
  return {
    readOn: createShippingFeed({ db, runtime, payees }),
    upload: uploadShipping({
      db,
      runtime,
      wechat,
      appId,
      openCase: (tx, day, number) =>
        openCases(tx, runtime, { day, source: 'wechat' }, [
          { kind: 'shipping_refused', number, ourFen: null, theirFen: null },
        ]),
    }),
  };
}
