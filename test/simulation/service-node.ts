import { Kysely } from 'kysely';
import type { FastifyBaseLogger } from 'fastify';
import type { Quote, NewQuote, OpenedPayment } from '../../contract/payments';
import { knownAnswers } from '../../server/garage/known-answers';
import { chores } from '../../server/jobs/chores';
import { looking as lookingAt } from '../../server/payments/looking';
import { openPayments } from '../../server/payments/opening';
import { proving, type Proving } from '../../server/payments/proving';
import { quoteDecisions } from '../../server/payments/quotes';
import { refund } from '../../server/payments/refunding';
import { standingsIn } from '../../server/payments/standings';
import { writeBack } from '../../server/payments/writing-back';
import type { Gateway } from '../../server/payments/gateway';
import type { Bureau, Person, Standings } from '../../server/ports';
import type { Settings } from '../../server/settings';
import type { Database } from '../../server/store/database';
import { memoryDialect, type MemoryConnection, type Store } from './memory/dialect';

export type Ports = { gateways: Record<'wechat' | 'alipay', Gateway>; bureau: Pick<Bureau, 'decision' | 'writeBack'> };
/** A fault planted in the service: it gets at the service's own parts from the simulation's side. */
export type Planted = Partial<{
  gateway(gateway: Gateway): Gateway; prove(prove: Proving, db: Database): Proving; standings(standings: Standings): Standings;
  writeBack(bureau: Ports['bureau']): Ports['bureau']; chore(kind: string): boolean; now(time: number): number;
}>;
export type NodeOptions = { store: Store; ports: Ports; now: () => number; pause: () => Promise<void>; planted: Planted };

const quiet = { warn: () => undefined, error: () => undefined } as unknown as FastifyBaseLogger;
const settings = { publicUrl: 'https://fadan.example' } as Settings;

/** One node of the service: the product's own code, wired as in server/main.ts, on the simulation's ports. */
export class ServiceNode {
  readonly connections = new Set<MemoryConnection>();
  readonly quote: (personId: string, wanted: NewQuote) => Promise<Quote>;
  readonly open: (person: Person, quoteId: string, ip: string) => Promise<OpenedPayment>;
  readonly prove: Proving;
  readonly lookNow: (id: string) => Promise<void>;
  readonly doDue: () => Promise<number>;

  constructor({ store, ports, now, pause, planted }: NodeOptions) {
    const db = new Kysely({ dialect: memoryDialect(store, pause, this.connections) }) as unknown as Database;
    const clock = { now: () => new Date(now()) };
    const gateways = { wechat: this.#gateway(ports.gateways.wechat, pause, planted), alipay: this.#gateway(ports.gateways.alipay, pause, planted) };
    const bureau = paused(planted.writeBack?.(ports.bureau) ?? ports.bureau, pause) as Bureau;
    const standings = planted.standings?.(standingsIn(db)) ?? standingsIn(db);
    const known = knownAnswers({ db, bureau, clock, name: 'bureau' });
    this.prove = planted.prove?.(proving({ db, clock }), db) ?? proving({ db, clock });
    const looking = lookingAt({ db, gateways, prove: this.prove, clock });
    const garage = { owns: async () => false } as unknown as Parameters<typeof quoteDecisions>[0]['garage'];
    this.quote = quoteDecisions({ db, known, garage, standings, clock });
    this.open = openPayments({ db, gateways, looking, clock, settings });
    this.lookNow = looking.lookNow;
    const skip = (kind: string) => planted.chore?.(kind) ?? false;
    const doer = (kind: string, work: (ref: string) => Promise<number | undefined | void>) => async (ref: string) => (skip(kind) ? undefined : work(ref));
    this.doDue = chores({
      db, clock, log: quiet,
      doers: {
        look: doer('look', looking.chore), write_back: doer('write_back', writeBack({ db, bureau, clock })),
        refund: doer('refund', refund({ db, gateways, clock })), give_back: doer('give_back', async () => undefined), reconcile: doer('reconcile', async () => undefined),
      },
    });
  }

  #gateway(gateway: Gateway, pause: () => Promise<void>, planted: Planted): Gateway {
    return paused(planted.gateway?.(gateway) ?? gateway, pause);
  }
}

/** A port at which the node may die before the call goes out and after its answer came. */
function paused<P extends object>(port: P, pause: () => Promise<void>): P {
  return new Proxy(port, {
    get: (target, name) => async (...given: unknown[]) => {
      await pause();
      try {
        return await (target[name as keyof P] as (...all: unknown[]) => Promise<unknown>).apply(target, given);
      } finally {
        await pause();
      }
    },
  });
}
