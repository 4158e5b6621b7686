import { matching, ownScripts } from '../package';
import { ofPackages } from '../rule';

const abroad =
  /https?:\/\/[\w.-]*\b(google|googleapis|gstatic|facebook|sentry\.io|cloudflare|jsdelivr|unpkg|amazonaws|mapbox|openstreetmap)[\w.-]*/;

export const mainlandOnly = ofPackages(
  {
    row: 33,
    name: 'no data abroad',
    source: 'Personal Information Protection Law, art. 38 to 40',
    why: 'what is handled for the state stays in the mainland',
    mend: 'ask a host in the mainland',
  },
  ['weapp', 'alipay', 'h5'],
  (built) => matching(ownScripts(built), abroad),
);
