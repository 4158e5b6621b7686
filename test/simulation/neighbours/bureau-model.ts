import { fen } from '#domain/payments/money';
import type { BureauDecision, WriteBack } from '#contract/bureau';
import { Refused, type Bureau } from '../../../server/ports';
import { bookedOn } from './bills';
import { bureauLosses, NoAnswer, send, type Asker } from './wire';
import type { Span, World } from '../world/world';

type Booking = Pick<WriteBack, 'receiptNo' | 'gateway' | 'transactionId'> & { amountFen: number; at: number };
export type Fine = {
  number: string;
  fineFen: number;
  dueDay: number;
  booked: Booking | undefined;
  elsewhere: number;
  staleUntil: number;
};

const dayMs = 86_400_000;
const dayNumber = (at: number): number => Math.floor((at + 8 * 3_600_000) / dayMs);

/** A bureau's own books: what is due (3 % a day, at most the fine), who paid it, and what its list says of that, hours late. */
export class BureauModel {
  readonly fines = new Map<string, Fine>();
  outage: Span | undefined;
  changes = 0;

  constructor(private readonly world: World) {}

  impose(number: string, fineFen: number, daysLate: number): void {
    const dueDay = dayNumber(this.world.scheduler.now) - daysLate;
    this.fines.set(number, { number, fineFen, dueDay, booked: undefined, elsewhere: 0, staleUntil: 0 });
  }

  /** Fine and surcharge on the day of `at`: it changes at midnight in Shanghai only. */
  dueAt(number: string, at: number): number {
    const { fineFen } = this.fines.get(number)!;
    return fineFen + this.#surcharge(number, at);
  }

  #surcharge(number: string, at: number): number {
    const { fineFen, dueDay } = this.fines.get(number)!;
    return Math.min(fineFen, Math.floor((fineFen * 3 * Math.max(0, dayNumber(at) - dueDay)) / 100));
  }

  payElsewhere(number: string): void {
    const fine = this.fines.get(number)!;
    if (fine.booked) return;
    fine.elsewhere = this.world.scheduler.now;
    this.world.count('elsewhere');
    this.#listLate(fine);
  }

  #listLate(fine: Fine): void {
    if (this.world.befalls('staleList'))
      fine.staleUntil = this.world.scheduler.now + this.world.chance.between(1000, dayMs);
  }

  decision(number: string): BureauDecision {
    const now = this.world.scheduler.now;
    const fine = this.fines.get(number);
    if (!fine) throw new Refused('decision_unknown');
    const paid = (fine.booked || fine.elsewhere) && now >= fine.staleUntil;
    return {
      number,
      paper: 'simplified',
      recordNo: null,
      partyMasked: '张*',
      plate: '沪A12345',
      plateType: '02',
      occurredAt: '2026-10-01T08:00:00+08:00',
      place: '',
      offence: '',
      code: '1039',
      fineFen: fen(fine.fineFen),
      surchargeFen: fen(this.#surcharge(number, now)),
      points: 0,
      servedOn: '2026-10-01',
      service: 'hand',
      status: paid ? 'paid' : 'unpaid',
      payableOnline: true,
      office: { name: '', address: '', hours: '', phone: '', latitude: 0, longitude: 0 },
    };
  }

  book({ number, amountFen, receiptNo, paidAt, gateway, transactionId }: WriteBack): void {
    const fine = this.fines.get(number)!;
    if (fine.booked?.receiptNo === receiptNo) return;
    if (fine.booked || fine.elsewhere) {
      this.world.count('alreadyPaid');
      throw new Refused('decision_paid');
    }
    if (amountFen !== this.dueAt(number, Date.parse(paidAt))) throw new Refused('amount_changed');
    fine.booked = { receiptNo, gateway, transactionId, amountFen, at: this.world.scheduler.now };
    this.changes += 1;
    this.#listLate(fine);
  }
}

/** The bureau as one service node reaches it. */
export function bureauBehindNet(world: World, node: Asker & { step(): Promise<void> | undefined }): Bureau {
  const { bureau } = world;
  async function asked<T>(what: string, effect: () => T): Promise<T> {
    await node.step();
    world.log(`bureau ${what}`);
    try {
      return await send(world, node, bureauLosses, () => {
        if (!world.bureauIsUp()) throw new NoAnswer('outage');
        return effect();
      });
    } catch (error) {
      throw error instanceof NoAnswer ? new Refused('bureau_down') : error;
    } finally {
      await node.step();
    }
  }
  const unused = () => Promise.reject(new Error('payments ask the bureau for decisions and bookings only'));
  return {
    decision: (number) => asked('decision', () => bureau.decision(number)),
    writeBack: (payment) => asked(`book ${payment.receiptNo}`, () => bureau.book(payment)),
    vehicle: unused,
    violations: unused,
    licence: unused,
    accept: unused,
    object: unused,
    sendEvidence: unused,
    supplement: unused,
    withdraw: unused,
    photo: unused,
    offices: unused,
    booked: (day) => asked('booked', () => bookedOn(bureau, day)),
  };
}
