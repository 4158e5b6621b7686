import type { Clock } from '../../../ports';

/** Every v3 page names a second address, api2.mch.weixin.qq.com, for when the first is cut off. */
export type Addresses = ReturnType<typeof createAddresses>;
const awayMs = 60_000;

/** An address that was out of reach is left alone for a minute, as long as there is another. */
export function createAddresses({ apiUrl, apiUrl2 }: { apiUrl: string; apiUrl2?: string | undefined }, clock: Clock) {
  const all = apiUrl2 ? [apiUrl, apiUrl2] : [apiUrl];
  const awayUntil = new Map<string, number>();
  const isAway = (address: string): boolean => (awayUntil.get(address) ?? 0) > clock.now().getTime();
  return {
    /** In the order in which they are to be tried. */
    list: (): string[] => [...all.filter((address) => !isAway(address)), ...all.filter(isAway)],
    outOfReach(address: string): void {
      awayUntil.set(address, clock.now().getTime() + awayMs);
    },
    reached(address: string): void {
      awayUntil.delete(address);
    },
  };
}
