import type { PlantedFault } from './fault';

const histories = { test: 'test/simulation/simulation.test.ts', name: '2,000 histories' };

/** What once survived the histories and the payment tests, and faults that histories found. */
export const money: readonly PlantedFault[] = [
  {
    row: "opens another person's quote",
    file: 'server/payments/open-payment.ts',
    find: "      .where('id', '=', quoteId)\n      .where('person_id', '=', person.id)",
    replace: "      .where('id', '=', quoteId)",
    test: 'test/server/http/who-may-call.test.ts',
  },
  {
    row: 'believes an unsigned 204 to a close',
    file: 'server/gateways/wechat-pay/gateway.ts',
    find: 'answer.status === 204 && answer.signed',
    replace: 'answer.status === 204',
    test: 'test/server/payments/money-words.test.ts',
    name: 'unsigned 204',
  },
  {
    row: 'takes what staff gave back for unpaid when asked',
    file: 'server/gateways/wechat-pay/proof.ts',
    find: "['SUCCESS', 'REFUND']",
    replace: "['SUCCESS']",
    test: 'test/server/payments/money-words.test.ts',
  },
  {
    row: 'takes a closed trade with a date of payment for unpaid when asked',
    file: 'server/gateways/alipay/gateway.ts',
    find: "if (!body.send_pay_date) return { kind: 'closed', body };",
    replace: "return { kind: 'closed', body };",
    test: 'test/server/payments/money-words.test.ts',
  },
  {
    row: 'counts a bureau that failed as one that has booked',
    file: 'server/payments/write-back.ts',
    find: '        throw error;\n      },\n    );',
    replace: "        return 'settled' as const;\n      },\n    );",
    ...histories,
  },
  {
    row: 'looks once after a close',
    file: 'server/payments/poll-gateway.ts',
    find: '[15 * minuteMs, 60 * minuteMs, 24 * 60 * minuteMs]',
    replace: '[60_000]',
    ...histories,
  },
  {
    row: 'names the part for the total of a refund',
    file: 'server/payments/refund.ts',
    find: 'totalFen: attempt.amount_fen',
    replace: 'totalFen: row.amount_fen!',
    ...histories,
  },
  {
    row: "opens a cashier beside the treasury's",
    file: 'server/payments/open-payment.ts',
    find: ').length > 0\n      )',
    replace: ').length > 99\n      )',
    test: 'test/server/treasury/orders.test.ts',
  },
  {
    row: "closes a stranger's live cashier at once",
    file: 'server/payments/close-rival-cashiers.ts',
    find: 'return givesWay(await holdOf(deps, holder, held), asker, deps.runtime.now().getTime());',
    replace: 'return Boolean(asker);',
    test: 'test/server/payments/blocking.test.ts',
  },
  {
    row: 'tries no transaction again that could not be serialized',
    file: 'server/store/database.ts',
    find: "transient.has((error as { code?: string }).code ?? '') ? 12 : 1",
    replace: '1',
    ...histories,
  },
  {
    row: 'seed 1009857: believes a refusal of the second address',
    file: 'server/gateways/wechat-pay/call.ts',
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
    file: 'server/payments/payable.ts',
    find: "    .where('state', 'in', openStates)\n",
    replace: '',
    test: 'test/server/payments/two-taps.test.ts',
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
    file: 'server/payments/returns.ts',
    find: '      await nameReturn(tx, runtime, { ...guess, amount_fen: guess.amount_fen }, number);\n',
    replace:
      "      await tx.updateTable('refunds').set({ refund_no: number }).where('refund_no', '=', guess.refund_no).execute();\n",
    test: 'test/server/reconciliation/unnamed-returns.test.ts',
  },
];
