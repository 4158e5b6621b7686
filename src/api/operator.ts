import type { RunBy } from '#contract/operator';
import { keep, kept } from '../platform/storage';
import { ask } from './http';
import { fits } from './shape';
import { runBy } from './shapes/operator';

const key = 'run-by';

/** Who runs this; kept, so that it can be read without a network too. Nobody signs in for it. */
export async function fetchRunBy(): Promise<RunBy> {
  const found = await ask('GET', '/v1/operator', runBy);
  keep(key, found);
  return found;
}

export function keptRunBy(): RunBy | undefined {
  const known = kept(key);
  return fits(runBy, known) ? known : undefined;
}
