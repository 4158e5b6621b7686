type Event = { at: number; order: number; work: () => void };

/** Virtual time. Events happen in the order of their instant, then of their planning; nothing else moves the clock. */
export class Scheduler {
  readonly #heap: Event[] = [];
  #planned = 0;
  happened = 0;
  /** When all that goes on at one instant has come to rest. */
  settled: () => Promise<void> = quiet;

  constructor(public now: number) {}

  get idle(): boolean {
    return this.#heap.length === 0;
  }

  after(ms: number, work: () => void): void {
    this.#push({ at: this.now + ms, order: this.#planned++, work });
  }

  pause(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }

  /** Lets all that is planned happen, until `until` or until nothing is left; `afterEach` looks at the world as it then is. */
  async run(until: number, afterEach: () => void): Promise<void> {
    for (let next = this.#heap[0]; next && next.at <= until; next = this.#heap[0]) {
      this.#pop();
      this.now = Math.max(this.now, next.at);
      this.happened += 1;
      next.work();
      await this.settled();
      afterEach();
    }
  }

  #push(event: Event): void {
    const heap = this.#heap;
    let at = heap.push(event) - 1;
    for (let up = (at - 1) >> 1; at > 0 && before(event, heap[up]!); up = (at - 1) >> 1) {
      heap[at] = heap[up]!;
      heap[up] = event;
      at = up;
    }
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop()!;
    if (heap.length === 0) return;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down + 1 < heap.length && before(heap[down + 1]!, heap[down]!)) down += 1;
      if (down >= heap.length || before(last, heap[down]!)) break;
      heap[at] = heap[down]!;
      at = down;
    }
    heap[at] = last;
  }
}

const before = (a: Event, b: Event): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** Node runs its next ticks only when every promise that could go on has gone on. */
export const quiet = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));
