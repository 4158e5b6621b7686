import { createHash } from 'node:crypto';

type Event = { at: number; order: number; run: () => void };

/** A virtual clock and what is to happen on it, in one order for one seed. */
export class Scheduler {
  #events: Event[] = [];
  #order = 0;
  #log = createHash('sha256');
  events = 0;
  constructor(public now: number) {}

  at(time: number, run: () => void): void {
    const event = { at: Math.max(time, this.now), order: this.#order++, run };
    let index = this.#events.length;
    while (index > 0 && isBefore(event, this.#events[index - 1]!)) index -= 1;
    this.#events.splice(index, 0, event);
  }
  after(ms: number, run: () => void): void { this.at(this.now + ms, run); }
  sleep(ms: number): Promise<void> { return new Promise((resolve) => { this.after(ms, resolve); }); }

  /** What happened, as one line; two runs of one seed must have the same hash. */
  log(line: string): void { this.#log.update(`${this.now} ${line}\n`); }
  hash(): string { return this.#log.digest('hex').slice(0, 16); }

  /** Runs until nothing is left or the time is over; `check` sees the world after every event. */
  async run(until: number, check: () => void): Promise<void> {
    while (this.#events.length > 0 && this.#events[0]!.at <= until) {
      const event = this.#events.shift()!;
      this.now = event.at;
      this.events += 1;
      event.run();
      await new Promise<void>((resolve) => { setImmediate(resolve); }); // all that this set going ends before the next
      check();
    }
    this.now = Math.max(this.now, until);
  }
}

const isBefore = (a: Event, b: Event): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
