import type { PlantedFault } from './fault';

/** Faults of jobs, indexes and the bureau’s silence, by which money waits. */
export const moneyJobs: readonly PlantedFault[] = [
  {
    row: 'goes through all cars each minute to find those that are not watched',
    file: 'server/watching/watch-cars.ts',
    find: "          .where('cars.created_at', '>=', since)\n",
    replace: '',
    test: 'test/server/watching/watching.test.ts',
  },
  {
    row: 'reads every booking to compare a day',
    file: 'server/reconciliation/ledger-lines.ts',
    find: "        .onRef('ledger_entries.attempt_id', '=', 'attempts.id') // by which a day is found without reading all items\n",
    replace: '',
    test: 'test/server/reconciliation/daily.test.ts',
  },
  {
    row: 'has no index for the notices of a person',
    file: 'server/store/migrations/0025-indexes-of-sweeps.ts',
    find: "  identities_of_person: 'identities (person_id)',\n",
    replace: '',
    test: 'test/server/ops/ops.test.ts',
  },
  {
    row: 'tells nobody of a bureau that has been away for an hour',
    file: 'server/payments/write-back/waiting-write-backs.ts',
    find: 'now.getTime() - attempt.paid_at! > patienceMs',
    replace: 'false',
    test: 'test/server/payments/write-back/write-back.test.ts',
  },
  {
    row: 'waits half an hour for each payment when the bureau is back',
    file: 'server/payments/write-back/waiting-write-backs.ts',
    find: '      if (!isRefused) [isAway, failedAt] = [true, now.getTime()];\n',
    replace: '',
    test: 'test/server/payments/write-back/write-back.test.ts',
  },
  {
    row: 'keeps no proof of what it packs away',
    file: 'server/store/retention/archive.ts',
    find: '        evidence: [...earlier.evidence, ...evidence],',
    replace: '        evidence: earlier.evidence,',
    test: 'test/server/store/retention/archive.test.ts',
  },
  {
    row: 'shuts what is read where no word of payments is taken',
    file: 'server/bureau/calls/http-bureau.ts',
    find: 'operation: path,',
    replace: "operation: 'all',",
    test: 'test/server/bureau/calls/http-bureau.test.ts',
  },
  {
    row: 'lets everybody ask at once when a source may be back',
    file: 'server/bureau/calls/breaker.ts',
    find: 'now() < until || isProbed)',
    replace: 'now() < until)',
    test: 'test/server/bureau/calls/breaker.test.ts',
  },
  {
    row: 'takes a refused word of a payment for a bureau that is down',
    file: 'server/bureau/calls/signed-call.ts',
    find: 'if (isDefinite && status',
    replace: 'if (status > 499 && status',
    test: 'test/server/bureau/calls/http-bureau.test.ts',
  },
  {
    row: 'tells a refused payment anew at each success of another',
    file: 'server/payments/write-back/waiting-write-backs.ts',
    find: 'if (!isRefused) [isAway, failedAt]',
    replace: '[isAway, failedAt]',
    test: 'test/server/payments/write-back/write-back.test.ts',
  },
];
