import type { RunBy } from '#contract/operator';
import { fetchRunBy, keptRunBy } from '../../api/operator';
import { useLoaded, type Loaded } from '../screen/hooks/use-loaded';

/** Who runs this; without a network as it was known last. */
export function useRunBy(): Loaded<RunBy> {
  const { value, failure, reload } = useLoaded(fetchRunBy);
  return { value: value ?? keptRunBy(), failure, reload };
}
