import { createCachedBureau } from '../bureau/cached-bureau';
import { lookAtWords } from '../cases/open-cases';
import { createCars } from '../cars/cars';
import { lookUpDecision } from '../decisions/decision-lookup';
import { createLicences } from '../licences/licences';
import { fileObjection } from '../objections/file-objection';
import { createPaymentStatuses } from '../payments/payment-statuses';
import type { Runtime } from '../ports';
import type { Settings } from '../settings';
import type { Database } from '../store/database';
import type { Seal } from '../store/sealing';
import { createTreasuryOrders } from '../treasury/orders';
import { acceptRecord } from '../violations/accept-record';
import { createPhotoLinks } from '../violations/photo-links';
import type { Adapters } from './adapters';

export type CarDeps = { settings: Settings; db: Database; runtime: Runtime; seal: Seal; adapters: Adapters };
export type CarRoom = ReturnType<typeof wireCars>;

/** Cars, licences, violations and decisions, and what a driver does with them short of paying us. */
export function wireCars({ settings, db, runtime, seal, adapters: { bureau, checkContent } }: CarDeps) {
  const paymentStatuses = createPaymentStatuses(db);
  const cachedBureau = createCachedBureau({ db, bureau, clock: runtime, name: settings.bureau.name });
  const photos = createPhotoLinks({ seal, runtime });
  const cars = createCars({ db, bureau, cachedBureau, paymentStatuses, seal, runtime, photos });
  const licences = createLicences({ db, bureau, seal, runtime });
  const { publicUrl } = settings;
  const treasury = createTreasuryOrders({ db, bureau, cachedBureau, paymentStatuses, runtime, publicUrl });
  return {
    paymentStatuses,
    cachedBureau,
    cars,
    licences,
    treasury,
    photos,
    accept: acceptRecord({ cars, licences, bureau, cachedBureau, runtime }),
    object: fileObjection({ cars, bureau, cachedBureau, checkContent, openCase: lookAtWords({ db, runtime }) }),
    lookUp: lookUpDecision({ cars, cachedBureau, paymentStatuses, treasury, clock: runtime }),
  };
}
