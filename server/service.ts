import type { FastifyServerOptions } from 'fastify';
import { buildApp } from './app';
import { createPushes } from './bureau/calls/signed-push';
import { sourcesOf } from './bureau/source-names';
import { oncePerRequest } from './http/shared/per-person';
import type { RefusalDeps } from './http/refusals/refusals';
import { createJobRunner } from './jobs/job-runner';
import { runLanes } from './jobs/run-lanes';
import { repeat } from './jobs/repeat';
import { unlessItCannotKeep } from './jobs/unless-it-cannot-keep';
import { checkWithBureau } from './papers/judging/check-with-bureau';
import { cleanedBy, createCleaner, createPaperReader, switchedOff, type Reader } from './papers/reader';
import type { Runtime } from './ports';
import { planReconciling } from './reconciliation/daily';
import { systemRuntime } from './runtime';
import { openMeters } from './metrics/meters';
import { openTraces, type Traces } from './metrics/traces';
import { createOwnNotices } from './messages/own-notices';
import { openReport } from './cases/open-cases';
import { takeLaw } from './law/take-law';
import { createReports } from './reports/reports';
import { hostOf, type Settings } from './settings';
import type { CertificateEnd } from './settings/checks/certificate-ends';
import { appOf } from './sign-in/apps';
import { logOf } from './process/late-log';
import { atMost, createLeaving, defaultStopSeconds, endWithin } from './process/stop';
import { createClockWatch, databaseNow } from './store/watches/clock-watch';
import { checkDataKey, tryToKeep } from './store/sealing/data-key';
import { openDatabase, type Database } from './store/database';
import { createRowChain } from './store/sealing/row-chain';
import { createSeal } from './store/sealing/sealing';
import { personBehind } from './store/sessions/sessions';
import { createStorageWatch } from './store/watches/storage-watch';
import { createReceivePush } from './watching/receive-push';
import { wireAdapters } from './wiring/adapters';
import { wireCars } from './wiring/cars';
import { wireFollowers } from './wiring/followers';
import { wireOwnData } from './wiring/own-data';
import { wireOperators } from './wiring/operators';
import { wirePayments } from './wiring/payments';
import { wireReconciliation } from './wiring/reconciliation';
import { startSweeps } from './wiring/sweeps';
import { startWatching, wireAnnouncing } from './wiring/watching';
import { wireShipping } from './wiring/shipping';
import { wireWebhooks } from './wiring/webhooks';

export type Service = { url: string; stop(): Promise<void> };
/**
 * runtime: where a test puts its own clock. db: an open database to work on instead of the settings' own; it stays open.
 * reader: reads photographs instead of the settings' own; it is stopped with the service.
 * unnamed: hears of a refusal that its route does not name.
 */
export type ServiceOptions = {
  runtime?: Runtime;
  logger?: FastifyServerOptions['logger'];
  db?: Database;
  reader?: Reader;
  traces?: Traces;
  certificates?: readonly CertificateEnd[];
  unnamed?: RefusalDeps['unnamed'];
};

/** Wires the rooms of the service and listens. */
export async function startService(settings: Settings, options: ServiceOptions = {}): Promise<Service> {
  const { runtime = systemRuntime, certificates, traces = openTraces(undefined) } = options;
  takeLaw(settings);
  const db = options.db ?? (await openDatabase(settings.database));
  const seal = createSeal(settings.dataKey, settings.formerDataKeys);
  await checkDataKey(db, seal, 'dataKey');
  const log = logOf(() => app.log);
  const storage = createStorageWatch(log, () => tryToKeep(db));
  const clock = createClockWatch({ now: () => runtime.now().getTime(), databaseNow: () => databaseNow(db), log });
  const leaving = createLeaving(settings.drainSeconds);
  const meters = await openMeters(settings.metrics);
  const adapters = wireAdapters({ settings, db, runtime, seal, log, alarmed: meters.alarmed, certificates });
  const cleaner = settings.papers && createCleaner(settings.papers, { clock: runtime });
  const cars = wireCars({ settings, db, runtime, seal, adapters, clean: cleaner && cleanedBy(cleaner) });
  const { handlers, lookForComplaints, ...payments } = wirePayments({
    settings,
    db,
    runtime,
    seal,
    adapters,
    cars,
    clockIsOff: clock.isOff,
    log,
  });
  const { reconcile } = wireReconciliation({ db, runtime, adapters });
  const { treasury, cachedBureau, paymentStatuses } = cars;
  const appOfPlatform = appOf(settings);
  const reader =
    options.reader ?? (settings.papers ? createPaperReader(settings.papers, { clock: runtime }) : switchedOff);

  const ownData = wireOwnData({ db, seal, runtime });
  const { checkContent } = adapters;
  const reports = createReports({ db, runtime, seal, checkContent, openCase: openReport(runtime) });
  const chain = createRowChain({ db, runtime, seal });
  const checked = checkWithBureau({ cachedBureau });
  const followers = wireFollowers({
    settings,
    db,
    runtime,
    seal,
    log,
    adapters,
    cars,
    reader,
    checkWithBureau: checked,
  });

  const app = await buildApp({
    ...cars,
    ...payments,
    logger: options.logger ?? false,
    ...(options.unnamed && { unnamed: options.unnamed }),
    settings,
    db,
    ...{ storage, clockIsOff: clock.isOff, isLeaving: leaving.isLeaving },
    ...{ answered: meters.answered, traces },
    ...wireOperators({ settings, db, runtime, seal, chain, clock, storage, log, adapters, meters }),
    runtime,
    bureau: adapters.bureau,
    signIns: adapters.signIns,
    appOf: appOfPlatform,
    whoAsks: oncePerRequest((authorization) => personBehind({ db, runtime, appOf: appOfPlatform }, authorization)),
    reader,
    checkWithBureau: (reading, personId) => checkWithBureau({ cachedBureau: cars.askedBy(personId) })(reading),
    runBy: { operator: settings.operator ?? null, sources: sourcesOf(settings) },
    accountDoors: followers.doors,
    pageConfig: followers.pageConfig,
    ownData,
    reports,
    notices: createOwnNotices(db),
    pushes: createPushes(settings.bureau, db, runtime),
    receivePush: createReceivePush({ db, cachedBureau, runtime, seal }),
  });
  if (settings.production && settings.database.kind === 'pglite')
    app.log.warn('PGlite does not fsync: money in production stands on PostgreSQL');

  const webhooks = wireWebhooks({ settings, db, runtime });
  const shipping = wireShipping({ settings, db, runtime, adapters });
  await planReconciling(db, runtime);
  const announce = wireAnnouncing({ settings, db, runtime, log: app.log, adapters, paymentStatuses });
  const { poll: poll_treasury, refund: refund_treasury } = treasury.jobs;
  const runner = createJobRunner({
    db,
    runtime,
    log: app.log,
    handlers: traces.jobs({
      ...{ ...handlers, reconcile, announce, poll_treasury, refund_treasury },
      ...{ answer_follower: followers.answer, take_back: ownData.takeBack },
      send_evidence: cars.objections.sendEvidence,
      send_webhook: webhooks.send,
      upload_shipping: shipping.upload,
    }),
  });
  const limitMs = (settings.stopSeconds ?? defaultStopSeconds) * 1000;
  const endServer = endWithin(app, limitMs);
  const url = await app.listen({ port: settings.port, host: hostOf(settings) });
  void followers.publishMenus().catch((error: unknown) => app.log.error({ err: error }, 'the menu is not published'));
  const loops = [
    ...runLanes({ db, log: app.log }, (lane) => unlessItCannotKeep(storage, () => runner.doLane(lane))()),
    // An embedded database has this process's clock, and a test its own.
    ...(settings.database.kind === 'postgres' && !options.runtime ? [repeat(clock.look, lookAtClockMs, app.log)] : []),
    ...[webhooks.readOn, shipping.readOn].map((readOn) =>
      repeat(unlessItCannotKeep(storage, readOn), readOnMs, app.log),
    ),
    repeat(followers.forgetOld, 600_000, app.log),
    repeat(unlessItCannotKeep(storage, chain.extendAll), extendMs, app.log),
    ...startSweeps({
      ...{ db, runtime, storage, lookForComplaints, lookForOver: cars.lookForOver },
      ...{ log: app.log, archiveAfterDays: settings.archiveAfterDays },
    }),
    ...startWatching({ settings, db, runtime, seal, log: app.log, adapters, cachedBureau, paymentStatuses }),
  ];
  return {
    url,
    async stop() {
      const loopsEnded = Promise.all(loops.map((loop) => loop.stop()));
      await leaving.leave();
      await endServer();
      reader.stop();
      cleaner?.stop();
      await meters.stop();
      await atMost(loopsEnded, limitMs);
      if (!options.db) await db.destroy();
    },
  };
}

const lookAtClockMs = 30_000;
const readOnMs = 2000;
const extendMs = 60_000;
