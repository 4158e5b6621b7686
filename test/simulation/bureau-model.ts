import type { BureauDecision, WriteBack } from '../../contract/bureau';
import { dayOf, type Day } from '../../domain/day';
import { fen } from '../../domain/money';
import { surcharge } from '../../domain/payment-clock';
import { Refused } from '../../server/ports';
import type { Wire } from './wire';

export type Fine = { number: string; fineFen: number; servedOn: Day; bookedBy?: string; bookedAt?: number; bookedFen?: number };
const staleMs = 24 * 3600_000;

/** A bureau that books a fine once, is away for hours, and may list a paid one as unpaid for a day. */
export class BureauModel {
  readonly fines = new Map<string, Fine>();
  downUntil = 0;
  constructor(private readonly wire: Wire) {}

  /** What a fine costs on the day of an instant. */
  dueFen({ fineFen, servedOn }: Fine, at: number): number {
    return fineFen + surcharge({ fineFen: fen(fineFen), servedOn, on: dayOf(new Date(at)) }).surchargeFen;
  }

  async decision(number: string): Promise<BureauDecision> {
    await this.#answers();
    const fine = this.fines.get(number)!;
    const now = this.wire.time.now;
    const stale = fine.bookedAt !== undefined && now - fine.bookedAt < staleMs && this.wire.faulty() && this.wire.chance.within(this.wire.rates.bureauStale);
    if (stale) this.wire.count('bureauStale');
    return {
      number, paper: 'simplified', recordNo: null, partyMasked: '张*', plate: '京A12345', plateType: '02', occurredAt: '2026-01-01T00:00:00+08:00',
      place: '某路', offence: '某行为', code: '1039', fineFen: fine.fineFen, surchargeFen: this.dueFen(fine, now) - fine.fineFen, points: null,
      servedOn: fine.servedOn, service: 'hand', status: fine.bookedBy && !stale ? 'paid' : 'unpaid', payableOnline: true,
      office: { name: '', address: '', hours: '', phone: '', latitude: 0, longitude: 0 },
    };
  }

  async writeBack({ number, amountFen, receiptNo, paidAt }: WriteBack): Promise<void> {
    await this.#answers();
    const fine = this.fines.get(number)!;
    if (fine.bookedBy !== receiptNo) {
      if (fine.bookedBy) throw new Refused('already_paid');
      if (amountFen !== this.dueFen(fine, Date.parse(paidAt))) throw new Refused('amount_differs');
      Object.assign(fine, { bookedBy: receiptNo, bookedAt: this.wire.time.now, bookedFen: amountFen });
    }
    if (this.wire.faulty() && this.wire.chance.within(this.wire.rates.answerLost)) throw new Refused('bureau_down');
  }

  /** Somebody paid at a window or through another channel. */
  payElsewhere(fine: Fine): void {
    if (fine.bookedBy) return;
    Object.assign(fine, { bookedBy: 'a window', bookedAt: this.wire.time.now, bookedFen: 0 });
    this.wire.count('paidElsewhere');
  }

  async #answers(): Promise<void> {
    await this.wire.time.sleep(this.wire.chance.between(20, 300));
    if (this.wire.time.now < this.downUntil) {
      this.wire.count('bureauDown');
      throw new Refused('bureau_down');
    }
  }
}
