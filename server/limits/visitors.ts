import { isIPv6 } from 'node:net';
import { Refused } from '../ports';
import type { Seal } from '../store/sealing/sealing';
import type { Buckets, Limit } from './buckets';

/** A household or a phone is given a whole network of 64 bits: one address of it is not one person. */
export const networkOf = (address: string): string => {
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const [before, after] = [head, tail].map((part) => part.split(':').filter((group) => group !== ''));
  const gap = Array.from({ length: Math.max(0, 8 - before!.length - after!.length) }, () => '0');
  return [...before!, ...(address.includes('::') ? gap : []), ...after!].slice(0, 4).join(':');
};

type VisitorDeps = { buckets: Buckets; seal: Pick<Seal, 'fingerprint'>; limit: Limit };

/**
 * A word for where a browser that nobody signed in begins. Each is somebody new to us, so that how many there are hangs on the
 * address alone, and what they may ask about as well.
 * @throws Refused too_many_requests
 */
export const createVisitors =
  ({ buckets, seal, limit }: VisitorDeps) =>
  async (address: string): Promise<string> => {
    const word = seal.fingerprint(`visits from ${networkOf(address)}`);
    if (!(await buckets.take(`visitors from ${word}`, limit))) throw new Refused('too_many_requests');
    return word;
  };
