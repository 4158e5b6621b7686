/** A small seeded generator (mulberry32): one seed, one history. */
export class Chance {
  #state: number;
  constructor(seed: number) { this.#state = (seed * 2654435761) >>> 0; }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  within(share: number): boolean { return this.next() < share; }
  between(low: number, high: number): number { return low + Math.floor(this.next() * (high - low + 1)); }
  of<T>(choices: readonly T[]): T { return choices[Math.floor(this.next() * choices.length)]!; }
  bytes(count: number): Buffer { return Buffer.from(Array.from({ length: count }, () => this.between(0, 255))); }
}
