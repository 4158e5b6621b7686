const telling = new Set([
  ...['recordNo', 'status', 'number', 'caseNumber', 'receiptNo', 'points', 'fineFen', 'surchargeFen', 'bookedAt'],
  ...['out_trade_no', 'transaction_id', 'trade_state', 'out_refund_no', 'refund_id', 'total', 'refund'],
  ...['trade_no', 'trade_status', 'total_amount', 'out_request_no', 'refund_amount', 'refund_status'],
]);

/** What an answer says of who owes and who paid, without the words that a later version may say more of. */
export function factsOf(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, value]) =>
    typeof value === 'object' ? factsOf(value) : telling.has(name) ? [`${name} ${String(value)}`] : [],
  );
}
