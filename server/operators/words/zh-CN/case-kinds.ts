import type { DifferenceKind, LineKind } from '../../../store/tables/case-tables';

export type Difference = 'unknown' | 'not_booked' | 'missing' | 'amount' | 'transaction' | 'doubled';
/** The kinds of case that are no comparison of two lines. */
export type OtherKind = Exclude<DifferenceKind, `${LineKind}_${Difference}`>;
export type CaseWords = { name: string; todo: string };
export type CaseKinds = {
  line: (line: LineKind, difference: Difference) => CaseWords;
  other: Record<OtherKind, CaseWords>;
};

const lines: Record<LineKind, string> = { payment: '支付', refund: '退款', booking: '入账' };
const differences: Record<Difference, (line: string) => CaseWords> = {
  unknown: (line) => ({ name: `对方有${line}，我方没有这个号`, todo: '问在商户后台或交警处操作的人。' }),
  not_booked: (line) => ({
    name: `对方有${line}，我方账本没有`,
    todo: '支付会自动查单；退款或入账请看这笔支付的经过。',
  }),
  missing: (line) => ({ name: `我方有${line}，对方没有`, todo: '用交易号向平台或交警核实。' }),
  amount: (line) => ({ name: `${line}金额不同`, todo: '向对方核实金额。' }),
  transaction: (line) => ({ name: `${line}交易号不同`, todo: '向对方核实交易号。' }),
  doubled: (line) => ({ name: `对方有两笔同样的${line}`, todo: '向对方核实是否重复。' }),
};

export const caseKinds: { caseKinds: CaseKinds } = {
  caseKinds: {
    line: (line, difference) => differences[difference](lines[line]),
    other: {
      statement_missing: { name: '对账单迟了八小时', todo: '问支付平台。' },
      ledger_unbalanced: { name: '账本一笔不平', todo: '程序有错：请工程师看。' },
      still_owed: { name: '前一天已付，至今未入账也未退', todo: '看经过，再“现在就做”或提议退款。' },
      proof_mismatch: { name: '签名真实，但商户、应用、号码或金额不符', todo: '核对设置与平台后台。' },
      webhook_given_up: {
        name: '交警的业务系统三天没有收下任何消息',
        todo: '同对方修好，再运行 npm run ops -- resend-webhooks。',
      },
      shipping_refused: { name: '微信三天没有收下发货信息', todo: '在小程序后台“订单管理”录入，再关闭差错。' },
      payment_orphaned: {
        name: '平台有、恢复后的账本没有',
        todo: '通常不用做：已入账的补记，未入账的 25 小时后退回。',
      },
      statement_unreadable: { name: '对账单读不懂', todo: '看对账任务的上次错误，改设置或找工程师。' },
      line_unreadable: { name: '对账单一行读不懂', todo: '在平台后台看这一行。' },
      returned_by_others: { name: '他处已退款', todo: '金额不来时，用命令 book-return 登记。' },
      returned_though_booked: { name: '已退款，但交警已入账', todo: '与交警处理。' },
      refund_refused: { name: '平台拒绝退款', todo: '换出款账户、现在就做，或登记他处退款。' },
      refund_closed: { name: '退款关闭', todo: '用命令 refund-anew 换号重退。' },
      refund_abnormal: { name: '退款异常：原卡收不了', todo: '用命令 refund-to-card 或 refund-to-merchant。' },
      refund_sent_back: { name: '退款被退回商户', todo: '人工付给当事人后结案。' },
      received_less: { name: '当事人付足，收款方少收', todo: '停掉商户优惠，补足差额后结案。' },
      refund_slow: { name: '退款七天未到', todo: '用退款号问支付平台。' },
      return_not_found: { name: '平台没有这个退款号', todo: '在后台查对号码，重新登记后结案。' },
      words_to_look_at: { name: '异议文字要人看', todo: '读一读；异议已照常提交。' },
      fine_not_returned: { name: '撤销的罚款一个月未退', todo: '用异议编号问财政；退回后结案。' },
      driver_reports: { name: '当事人的反馈', todo: '打开反馈并答复，答复即结案。' },
      write_back_refused: { name: '交警拒收这笔缴款', todo: '用收据号问交警；答复后自动结案。' },
      write_back_waits: { name: '交警一小时没有收下', todo: '问交警；恢复后自动结案。' },
      payer_complains: { name: '付款人在微信支付投诉', todo: '一天内用命令 answer-complaint 答复。' },
      fee_taken: { name: '平台扣了手续费', todo: '罚款应全额入库：改为另行结算并补足后结案。' },
    },
  },
};
