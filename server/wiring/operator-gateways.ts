import { createGateways, createPayeeGateways, partOfEach, partOfPayees } from '../gateways/all-gateways';
import type { Gateways } from '../payments/opening/open-payment';
import type { Clock } from '../ports';
import { openKeysOf } from '../settings/keys';
import type { Settings } from '../settings';

/** Every payee's gateways, beside a running service: whoever acts hears each refusal at once. */
export function wireOperatorGateways(given: Settings, clock: Clock): Gateways {
  const settings = openKeysOf(given, 'FADAN_SETTINGS');
  const deps = { settings, clock, warn: () => undefined, alarm: () => undefined };
  return {
    ...partOfEach(createGateways(deps), ({ gateway }) => gateway),
    payees: partOfPayees(createPayeeGateways(deps), ({ gateway }) => gateway),
  };
}
