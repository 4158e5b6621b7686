import type { PlantedFault } from './fault';

/** Faults that histories found, by the seed of the history (docs/simulation.md). */
export const moneySeeds: readonly PlantedFault[] = [
  {
    row: 'seed 1009857: believes a refusal of the second address',
    file: 'server/gateways/wechat-pay/calls/call.ts',
    find: "answer.isSecondTry === true && moves.includes(operation) && refusal.meaning !== 'not_now'",
    replace: 'false',
    test: 'test/server/gateways/wechat-pay/calling.test.ts',
  },
  {
    row: 'seed 1001162: lets a lapsed lease strike a job off',
    file: 'server/jobs/job-runner.ts',
    find: "      if (again === undefined)\n        await db\n          .deleteFrom('outbox')\n          .where('id', '=', id)\n          .where('tries', '=', tries)\n          .where('locked_until', '=', locked_until)\n          .execute();",
    replace: "      if (again === undefined) await db.deleteFrom('outbox').where('id', '=', id).execute();",
    test: 'test/server/jobs/lapsed-lease.test.ts',
  },
  {
    row: 'seed 4215: asks for an attempt that was closed meanwhile',
    file: 'server/payments/opening/payable.ts',
    find: "    .where('state', 'in', openStates)\n",
    replace: '',
    test: 'test/server/payments/opening/two-taps.test.ts',
  },
  {
    row: 'seed 2006072: calls a return missing that has a number there',
    file: 'server/reconciliation/compare-lines.ts',
    find: 'new Set([...told, ...(await toldOfOrder(tx, where.source, ours))])',
    replace: 'told',
    test: 'test/server/reconciliation/unnamed-returns.test.ts',
  },
  {
    row: 'seed 2017304: names a return and not its ledger',
    file: 'server/payments/refunds/unnamed-returns.ts',
    find: "    await postEntry(tx, runtime, attemptId, {\n      name: `named ${old}`,\n      rows: [\n        ['gateway', amountFen],\n        ['owed', -amountFen],\n      ],\n    });\n",
    replace: '',
    test: 'test/server/reconciliation/unnamed-returns.test.ts',
  },
  {
    row: 'seed 3382457: books a sum once more when it is told whole',
    file: 'server/payments/refunds/unnamed-returns.ts',
    find: '  return unnamed.filter((_, at) => sumOf(unnamed.slice(0, at)) < tooMuch);\n',
    replace: '  return tooMuch < 0 ? [] : [];\n',
    test: 'test/server/reconciliation/unnamed-returns.test.ts',
  },
  {
    row: 'seed 5519700: orders the whole of a late success beside what staff has left of it',
    file: 'server/payments/proofs/confirm-payment.ts',
    find: 'if (after === paid && after.state',
    replace: 'if (after.state',
    test: 'test/server/reconciliation/unnamed-returns.test.ts',
  },
  {
    row: 'seed 3184540: keeps the day of the first asking of a refund that was asked for anew',
    file: 'server/payments/refunds/refund.ts',
    find: "  else await tx.updateTable('refunds').set({ asked_at: now }).where('refund_no', '=', refundNo).execute();\n",
    replace: '',
    test: 'test/server/payments/refunds/refund-races.test.ts',
  },
  {
    row: 'seed 4139414: asks again by itself after a definite no',
    file: 'server/payments/refunds/refund.ts',
    find: "      if (behind.refund.state === 'refused') return nextLook(runtime, behind.refund);\n",
    replace: '',
    test: 'test/server/payments/refunds/refund-races.test.ts',
  },
  {
    row: 'seed 3272964: looks no more for a refund that was refused for good',
    file: 'server/payments/refunds/refund-answers.ts',
    find: "  if (refusal.meaning === 'no') return nextLook(runtime, behind.refund);\n",
    replace: "  if (refusal.meaning === 'no') return undefined;\n",
    test: 'test/server/payments/refunds/refund-races.test.ts',
  },
];
