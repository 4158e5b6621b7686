/** Which of these a page must be opened with to show anything; a page that is not here shows something by itself. */
export const needs: Readonly<Record<string, readonly string[]>> = {
  'packages/garage/car': ['id'],
  'packages/garage/lend': ['id'],
  'packages/violation/detail': ['id'],
  'packages/violation/object': ['id'],
  'packages/violation/objection': ['id'],
  'packages/violation/more': ['id'],
  'packages/violation/drove': ['loan'],
  'packages/pay/check': ['decisions'],
  'packages/pay/result': ['id', 'out_trade_no'],
  'packages/pay/receipt': ['id'],
  'packages/pay/invited': ['by', 'q', 'qrCode'],
};
