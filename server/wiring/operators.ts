import { measure } from '../metrics/measure';
import type { Meters } from '../metrics/meters';
import type { OperatorDeps } from '../operators/route';
import type { Settings } from '../settings';
import type { Adapters } from './adapters';

type Parts = Omit<OperatorDeps, 'settings' | 'sources'> & {
  settings: Settings;
  adapters: Pick<Adapters, 'sources' | 'certificateEnds'>;
  meters: Pick<Meters, 'observe'>;
};

/** What people who look after this see, and what machines read of it. Without a provider in the settings there are no pages. */
export function wireOperators({ settings, adapters: { sources, certificateEnds }, meters, ...parts }: Parts): {
  operatorDeps?: OperatorDeps;
} {
  meters.observe(measure({ ...parts, sources, certificateEnds, isWatching: settings.watching !== undefined }));
  const { operators } = settings;
  return operators ? { operatorDeps: { ...parts, sources, settings: { ...settings, operators } } } : {};
}
