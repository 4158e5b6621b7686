import { readFileSync } from 'node:fs';
import type { FastifyBaseLogger, FastifyServerOptions } from 'fastify';
import { buildApp } from './app';
import { bureauStatement } from './bureau/statement';
import { bureauFrom } from './bureau/create-bureau';
import { pushesOf } from './bureau/signed-push';
import { alipayBill } from './gateways/alipay/bill';
import { alipayGateway } from './gateways/alipay/gateway';
import { alipaySdk } from './gateways/alipay/sdk';
import { wechatPayBill } from './gateways/wechat-pay/bill';
import { wechatPayCall } from './gateways/wechat-pay/call';
import { wechatPayGateway } from './gateways/wechat-pay/gateway';
import { keyRing } from './gateways/wechat-pay/key-ring';
import { acceptRecord } from './violations/accept-record';
import { lookUpDecision } from './decisions/decision-lookup';
import { garage as openGarage } from './cars/cars';
import { knownAnswers } from './bureau/cached-bureau';
import { licences as openLicences } from './licences/licences';
import { objectTo } from './objections/file-objection';
import { photoLinks } from './violations/photo-links';
import { chores, repeat } from './jobs/job-runner';
import { watching, type WatchingDeps } from './watching/watch-cars';
import { planReconciling, reconcileDaily } from './reconciliation/daily';
import { looking as lookingAt } from './payments/poll-gateway';
import { giveBack } from './payments/refund-unbooked';
import { openPayments } from './payments/open-payment';
import { proving } from './payments/confirm-payment';
import { reconciling } from './reconciliation/reconcile';
import { quoteDecisions } from './payments/quotes';
import { refund } from './payments/refund';
import { standingsIn } from './payments/payment-statuses';
import { writeBack } from './payments/write-back';
import type { Clock } from './ports';
import type { Settings } from './settings';
import { signIns } from './sign-in/sign-ins';
import { openDatabase, type Database } from './store/database';
import { sealWith } from './store/sealing';
import { personBehind } from './store/sessions';
import { announcing } from './messages/announce';
import { agreeing } from './papers/judging/check-with-bureau';
import { paperReader, switchedOff } from './papers/reader';
import { budget, type Take } from './bureau/rate-limit';
import { messengersOf } from './messages/messengers';
import { takePush } from './watching/receive-push';
import { treasuryOrders } from './treasury/orders';
import { wechatCall } from './accounts/wechat-api';

export type Service = { url: string; stop(): Promise<void> };
/** db: an open database to work on instead of opening the settings' own; it stays open. */
export type ServiceOptions = { clock?: Clock; logger?: FastifyServerOptions['logger']; db?: Database };

/** Wires the service and listens. The only file that knows which adapter stands behind which port. */
export async function startService(settings: Settings, options: ServiceOptions = {}): Promise<Service> {
  const clock = options.clock ?? { now: () => new Date() };
  const db = options.db ?? (await openDatabase(settings.database));
  const seal = sealWith(settings.dataKey);
  const wechat = wechatCall(settings.wechat, clock);
  const take = budget({ db, clock });
  const bureau = bureauFrom({ settings, wechat, clock, take });
  const alipay = alipaySdk(settings);
  const wechatPayKeys = keyRing(settings.wechatPay, clock, (reason) =>
    app.log.warn({ reason }, 'certificates of WeChat Pay'),
  );
  const wechatPay = wechatPayCall(settings.wechatPay, clock, wechatPayKeys);
  const gateways = { wechat: wechatPayGateway(settings, clock, wechatPay), alipay: alipayGateway(settings, alipay) };

  const standings = standingsIn(db);
  const known = knownAnswers({ db, bureau, clock, name: settings.bureau.name });
  const garage = openGarage({ db, bureau, known, standings, seal, clock });
  const licences = openLicences({ db, bureau, seal, clock });
  const prove = proving({ db, clock });
  const looking = lookingAt({ db, gateways, prove, clock });

  const treasury = treasuryOrders({ db, bureau, known, standings, clock, publicUrl: settings.publicUrl });
  const reader = settings.tickets ? paperReader(settings.tickets) : switchedOff;

  const app = await buildApp({
    logger: options.logger ?? false,
    settings,
    db,
    clock,
    bureau,
    alipay,
    wechatPayKeys,
    garage,
    licences,
    prove,
    looking,
    signIns: signIns(settings, alipay),
    whoAsks: ({ headers }) => personBehind(db, clock, headers.authorization),
    photos: photoLinks({ seal, clock }),
    treasury,
    object: objectTo({ garage, bureau, known }),
    accept: acceptRecord({ garage, licences, bureau, known, clock }),
    lookUp: lookUpDecision({ garage, known, standings, treasury, clock }),
    quote: quoteDecisions({ db, known, garage, standings, clock }),
    reader,
    agree: agreeing({ known }),
    pushes: pushesOf(settings.bureau, db, clock),
    takePush: takePush({ db, known, clock }),
    openPayment: openPayments({ db, gateways, looking, clock, settings }),
  });
  warnOfSoftStorage(settings, app.log);
  const reconcile = reconcileDaily({
    db,
    clock,
    reconcile: reconciling({
      db,
      clock,
      statements: {
        wechat: wechatPayBill(wechatPay, settings.wechatPay.mchId),
        alipay: alipayBill(alipay, settings.alipay),
        bureau: bureauStatement(bureau),
      },
    }),
  });
  await planReconciling(db, clock);
  const announce = announcing({ db, clock, messengers: messengersOf(settings.messages ?? {}, { wechat, alipay }) });
  const doDue = chores({
    db,
    clock,
    log: app.log,
    doers: {
      look: looking.chore,
      write_back: writeBack({ db, bureau, clock }),
      refund: refund({ db, gateways, clock }),
      reconcile,
      give_back: giveBack({ db, bureau, clock }),
      announce,
      treasury_look: treasury.chore,
      treasury_refund: treasury.refund,
    },
  });
  const url = await app.listen({ port: settings.port, host: settings.production ? '0.0.0.0' : '127.0.0.1' });
  const working = [repeat(doDue, 500, app.log), ...watchers({ db, known, seal, clock, log: app.log }, settings, take)];
  return {
    url,
    async stop() {
      await app.close();
      reader.stop();
      await Promise.all(working.map((one) => one.stop()));
      if (!options.db) await db.destroy();
    },
  };
}

/** Watching has a loop of its own: however many cars are due, what concerns money does not wait behind them. */
function watchers(
  deps: Omit<WatchingDeps, 'take' | 'everyMs'> & { log: FastifyBaseLogger },
  { watching: wanted }: Settings,
  take: Take,
) {
  if (!wanted) return [];
  const watch = watching({ ...deps, everyMs: wanted.everyHours * 3600_000, take: () => take('watching', wanted) });
  return [repeat(watch.plan, 60_000, deps.log), repeat(watch.watchDue, 1000, deps.log)];
}

function warnOfSoftStorage({ production, database }: Settings, log: { warn(text: string): void }): void {
  if (production && database.kind === 'pglite')
    log.warn('PGlite does not fsync: money in production stands on PostgreSQL');
}

/** In production: `FADAN_SETTINGS=settings.json npx tsx server/main.ts` */
if (require.main === module) {
  const file = process.env.FADAN_SETTINGS;
  if (!file) throw new Error('FADAN_SETTINGS names no settings file; for a try-out use npm start');
  void startService(JSON.parse(readFileSync(file, 'utf8')) as Settings, {
    logger: { redact: ['req.headers.authorization'] },
  }).then(({ url, stop }) => {
    process.stdout.write(`Fadan listens on ${url}\n`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void stop().then(() => process.exit(0)));
  });
}
