import type { FastifyBaseLogger } from 'fastify';
import { Kysely } from 'kysely';
import { lookUpDecision } from '../../../server/decisions/decision-lookup';
import type { Cars } from '../../../server/cars/cars';
import { createCachedBureau } from '../../../server/bureau/kept/cached-bureau';
import { createJobRunner, type JobHandlers } from '../../../server/jobs/job-runner';
import { GatewayUnanswered, ProofMismatch, type Gateway } from '../../../server/payments/gateway';
import { adoptPayment } from '../../../server/payments/proofs/adopt-payment';
import { bookReturn } from '../../../server/payments/refunds/book-return';
import { createGatewayPoller } from '../../../server/payments/proofs/poll-gateway';
import { createOpenPayment } from '../../../server/payments/opening/open-payment';
import { createPayees } from '../../../server/payments/payees';
import { createConfirmPayment, type ConfirmPayment } from '../../../server/payments/proofs/confirm-payment';
import { gatewayOn } from '../../../server/payments/opening/new-attempt';
import { quoteDecisions } from '../../../server/payments/opening/quotes';
import { refund } from '../../../server/payments/refunds/refund';
import { refundUnbooked } from '../../../server/payments/refunds/refund-unbooked';
import { createPaymentStatuses } from '../../../server/payments/payment-statuses';
import { ownPayment } from '../../../server/payments/views';
import { orderRefundJob, writeBack } from '../../../server/payments/write-back/write-back';
import { Refused, type Runtime } from '../../../server/ports';
import type { Settings } from '../../../server/settings';
import type { Tables } from '../../../server/store/tables/tables';
import { bureauStatement } from '../../../server/bureau/statement';
import { reconcileDaily } from '../../../server/reconciliation/daily';
import { createReconcile } from '../../../server/reconciliation/reconcile';
import { StatementNotReady } from '../../../server/reconciliation/statements';
import { statementOf } from '../neighbours/bills';
import { bureauBehindNet } from '../neighbours/bureau-model';
import type { GatewayName } from '../neighbours/gateway-model';
import { memoryDialect, type Owner, type Step } from '../memory/dialect';
import type { Notice } from './notices';
import type { World } from './world';

const products = { wechat: { weapp: 'jsapi', h5: 'jsapi_page', browser: 'h5' }, alipay: { alipay: 'alipay' } };

export type Services = ReturnType<typeof wire>;
const never = (): Promise<never> => new Promise(() => undefined);
const anybodysCar = { platesOf: async () => ({ has: () => true }) } as unknown as Cars;

/** One run of one service node, from its start to its crash. A crash is silence: nothing it waited for ever goes on. */
export class ServiceRun implements Owner {
  alive = true;
  busy = false;
  nextWake = Infinity;
  readonly services: Services;

  constructor(
    private readonly world: World,
    readonly name: string,
    readonly skewMs: number,
  ) {
    this.runtime = { ...world.runtime, now: () => new Date(world.scheduler.now + skewMs) };
    this.services = wire(world, this);
  }

  readonly runtime: Runtime;
  readonly gate = (at: Step): Promise<void> | undefined => {
    const fallen = this.step();
    if (fallen || at !== 'ask') return fallen ?? this.#troubleAt(at);
    const { chance, scheduler, timeStands } = this.world;
    if (timeStands) return undefined;
    // A machine that stands still for longer than a chore is locked.
    if (this.world.befalls('nodePaused'))
      return scheduler.pause(chance.between(50_000, 180_000)).then(() => this.step());
    return chance.happens(0.3) ? scheduler.pause(chance.between(0, 5)).then(() => this.step()) : undefined;
  };

  /** A place to die. */
  readonly step = (): Promise<void> | undefined => {
    if (this.alive && this.world.crashesHere()) this.world.crash(this);
    return this.alive ? undefined : never();
  };

  #troubleAt(at: Step): undefined {
    if (at === 'commit' && this.world.befalls('serialization'))
      throw Object.assign(new Error('could not serialize access'), { code: '40001' });
  }

  /** The gateway's word, as the notification routes take it: only a genuine and fresh one is read. */
  async hear({ gateway, proof, genuine, ageMs }: Notice): Promise<boolean> {
    if (!this.world.plant.trustsAnyone && (!genuine || ageMs > 300_000)) return false;
    if (this.world.keysRotating()) return false;
    try {
      await this.services.confirmPayment(gateway, proof);
      return true;
    } catch (error) {
      if (error instanceof ProofMismatch) return false;
      throw error;
    }
  }
}

/** Jobs log what failed: what is no loss on the way must not happen. */
const watchful = (world: World) =>
  ({
    warn({ err }: { err: unknown }) {
      const foreseen =
        err instanceof GatewayUnanswered ||
        err instanceof ProofMismatch ||
        err instanceof StatementNotReady ||
        (err instanceof Refused && err.code === 'bureau_down');
      if (!foreseen) world.unexpected(err);
    },
  }) as unknown as FastifyBaseLogger;

/** The product's own services over the world's store, clock, gateways and bureau: server/service.ts without HTTP. */
function wire(world: World, run: ServiceRun) {
  const { plant } = world;
  const { runtime } = run;
  const db = new Kysely<Tables>({ dialect: memoryDialect(world.store, world.turn, run) });
  const planted = <T>(wrap: ((part: T, world: World) => T) | undefined, part: T): T =>
    wrap ? wrap(part, world) : part;
  const gateway = (name: GatewayName): Gateway => planted(plant.gateway, world.gatewayFor(run, name));
  const gateways = { wechat: gateway('wechat'), alipay: gateway('alipay') };
  const bureau = planted(plant.bureau, bureauBehindNet(world, run));
  const paymentStatuses = planted(plant.paymentStatuses, createPaymentStatuses(db));
  const cachedBureau = planted(
    plant.cachedBureau,
    createCachedBureau({ db, bureau, clock: runtime, name: 'bureau', proofOf: ({ lastSix }) => lastSix }),
  );
  const confirmPayment: ConfirmPayment = planted(
    plant.confirmPayment ? (part) => plant.confirmPayment!(part, world, db) : undefined,
    createConfirmPayment({ db, runtime }),
  );
  const statements = {
    wechat: statementOf(world, world.gateways.wechat),
    alipay: statementOf(world, world.gateways.alipay),
    bureau: bureauStatement(bureau),
  };
  const gatewayPoller = createGatewayPoller({ db, gateways, confirmPayment, runtime });
  const handlers: JobHandlers = planted(plant.handlers, {
    poll_gateway: gatewayPoller.job,
    write_back: writeBack({ db, bureau, gateways, runtime }),
    order_refund: orderRefundJob({ db, runtime }),
    refund: refund({ db, gateways, runtime }),
    refund_unbooked: refundUnbooked({ db, bureau, runtime }),
    reconcile: reconcileDaily({ db, runtime, reconcile: createReconcile({ db, runtime, statements }) }),
    announce: async () => undefined,
    // People order these; a history has none of them.
    answer_follower: never,
    take_back: never,
    send_webhook: never,
    upload_shipping: never,
    book_return: bookReturn({ db, gateways, runtime }),
    adopt_payment: adoptPayment({ db, bureau, gateways, confirmPayment, runtime }),
    poll_treasury: never,
    refund_treasury: never,
    send_evidence: never,
  });
  return {
    db,
    confirmPayment,
    gatewayPoller,
    view: (personId: string, id: string) => ownPayment(db, personId, id),
    lookUp: lookUpDecision({
      cars: anybodysCar,
      cachedBureau,
      paymentStatuses,
      treasury: { pollDecision: async () => undefined },
      spendLookUp: async () => undefined,
      takenBy: () => undefined,
      clock: runtime,
    }),
    quote: quoteDecisions({
      db,
      cachedBureau,
      cars: anybodysCar,
      paymentStatuses,
      spendLookUp: async () => undefined,
      runtime,
      payees: createPayees({}),
      gatewayOn: (platform) => gatewayOn(products, platform),
      invited: () => Promise.reject(new Refused('not_found')),
    }),
    open: createOpenPayment({
      db,
      gateways,
      products,
      gatewayPoller,
      runtime,
      settings: { publicUrl: 'https://fadan.example' } as Settings,
    }),
    doDue: createJobRunner({ db, runtime, log: watchful(world), handlers }).doDue,
  };
}
