import { usualLoanLimits } from '#domain/cars/loan';
import { createCachedBureau } from '../bureau/kept/cached-bureau';
import { createOfficeList } from '../bureau/kept/office-list';
import { lookAtWords } from '../cases/open-cases';
import { createCars } from '../cars/cars';
import { lookUpDecision, shownDecision } from '../decisions/decision-lookup';
import { createLoanRoom } from '../family/room';
import { createInvitations } from '../family/invitations';
import { lookForOverElsewhere } from '../family/over-elsewhere';
import { askedBy } from '../limits/asked-by';
import { createBuckets } from '../limits/buckets';
import { createLockOut } from '../limits/lock-out';
import { createLookUps, usualLookUps } from '../limits/look-ups';
import { createLicences } from '../licences/licences';
import { createObjections } from '../objections/room';
import type { CleanPicture } from '../objections/deps';
import { planWatch } from '../watching/due-cars';
import { recordFound } from '../watching/found-violations';
import { createPayees } from '../payments/payees';
import { createPaymentStatuses } from '../payments/payment-statuses';
import type { Runtime } from '../ports';
import type { Settings } from '../settings';
import type { Database } from '../store/database';
import { isSignedIn } from '../store/sessions/session-list';
import type { Seal } from '../store/sealing/sealing';
import { createTreasuryOrders } from '../treasury/orders';
import { acceptRecord } from '../violations/accept-record';
import { barredRecords } from '../violations/barred-records';
import { recordOffices } from '../violations/record-offices';
import { createVisitors } from '../limits/visitors';
import { createPhotoLinks } from '../violations/photo-links';
import type { Adapters } from './adapters';

export type CarDeps = {
  settings: Settings;
  db: Database;
  runtime: Runtime;
  seal: Seal;
  adapters: Adapters;
  /** Undefined where pictures are not unpacked. */
  clean: CleanPicture | undefined;
};
export type CarRoom = ReturnType<typeof wireCars>;

/** Cars, licences, violations and decisions, and what a driver does with them short of paying us. */
export function wireCars({ settings, db, runtime, seal, clean, adapters: { bureau, checkContent } }: CarDeps) {
  const paymentStatuses = createPaymentStatuses(db);
  const cachedBureau = createCachedBureau({
    db,
    bureau,
    clock: runtime,
    name: settings.bureau.name,
    proofOf: ({ plate, plateType, lastSix, unitCode }) =>
      seal.fingerprint(`proof ${plate} ${plateType} ${lastSix}${unitCode ? ` ${unitCode}` : ''}`),
  });
  const linkDeps = { seal, runtime, isSignedIn: (personId: string) => isSignedIn(db, runtime, personId) };
  const photos = createPhotoLinks(linkDeps);
  const limits = settings.lookUps ?? usualLookUps;
  const buckets = createBuckets({ db, runtime });
  const spendLookUp = createLookUps({ db, runtime, seal, limits });
  const asked = askedBy({ cachedBureau, spendLookUp });
  const lockOut = createLockOut({ db, runtime, seal });
  const cars = createCars({
    ...{ db, bureau, cachedBureau, paymentStatuses, seal, runtime, photos, lockOut },
    ...(settings.watching && { bound: (car) => planWatch(db, car, runtime.now().getTime()) }),
  });
  const licences = createLicences({ db, bureau, seal, runtime, lockOut });
  const { publicUrl } = settings;
  const treasury = createTreasuryOrders({ db, bureau, askedBy: asked, paymentStatuses, runtime, publicUrl });
  const { takenBy } = createPayees(settings);
  const seen = { cachedBureau, paymentStatuses, takenBy, clock: runtime };
  const lookUp = lookUpDecision({ ...seen, cars, treasury, spendLookUp });
  const accept = acceptRecord({ cars, licences, bureau, cachedBureau, runtime });
  const lending = { db, runtime, seal, publicUrl, checkContent, cars, bureau, accept };
  const shown = shownDecision(seen);
  return {
    paymentStatuses,
    cachedBureau,
    cars,
    licences,
    treasury,
    photos,
    spendLookUp,
    askedBy: asked,
    visitors: createVisitors({ buckets, seal, limit: limits.visitors }),
    accept,
    barred: barredRecords({ cars, licences, runtime }),
    offices: recordOffices({
      cars,
      officesOf: createOfficeList({ db, bureau, clock: runtime, name: settings.bureau.name }),
      runtime,
    }),
    objections: createObjections({
      db,
      runtime,
      seal,
      cars,
      bureau,
      cachedBureau,
      checkContent,
      openCase: lookAtWords({ db, runtime }),
      seen: (car, violation) => recordFound({ db, runtime, seal }, car, [violation], 'baseline'),
      clean,
      links: createPhotoLinks(linkDeps, { purpose: 'addresses of evidence', path: '/v1/evidence/' }),
    }),
    lookUp,
    takenBy,
    loans: createLoanRoom({ ...lending, ...linkDeps, limits: settings.loans ?? usualLoanLimits }),
    lookForOver: lookForOverElsewhere({ db, runtime, paymentStatuses, decision: cachedBureau.decision }),
    invitations: createInvitations({ db, runtime, seal, publicUrl, paymentStatuses, lookUp, shown, checkContent }),
  };
}
