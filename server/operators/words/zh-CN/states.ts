import type { AttemptEvent, AttemptState } from '#domain/lives/attempt-lifecycle';
import type { ItemOutcome } from '#domain/lives/item-lifecycle';
import type { RefundState } from '#domain/lives/refund-lifecycle';
import type { JobKind } from '../../../store/outbox/outbox';
import type { Account, RefundCause } from '../../../store/tables/payment-tables';

/** What stands in the tables, as people read it. */
export type States = {
  attempt: Record<AttemptState, string>;
  outcome: Record<ItemOutcome, string>;
  refund: Record<RefundState, string>;
  cause: Record<RefundCause | 'made_by_others', string>;
  event: Record<AttemptEvent, string>;
  /** By the first word of an entry's name. */
  entry: Record<string, string>;
  account: Record<Account, string>;
  job: Record<JobKind, string>;
  gateway: Record<string, string>;
};

export const states: { states: States } = {
  states: {
    attempt: {
      new: '刚写下',
      awaiting: '等待付款',
      closing: '正在关单',
      unknown: '平台没有答复',
      closed: '已关单，未付',
      paid: '已付款',
      writing_back: '正在告知交警',
      settled: '交警已入账',
      refunding: '退款中',
      refund_stuck: '退款受阻',
      returned: '他处退回，核实中',
      refunded: '已退款',
    },
    outcome: {
      pending: '确认中',
      paid: '已付，未入账',
      settled: '已入账',
      refunding: '退款中',
      refunded: '已退款',
      not_paid: '未付',
    },
    refund: {
      ordered: '已下达',
      asked: '已请求',
      pending: '平台处理中',
      postponed: '稍后再请求',
      refused: '被拒绝',
      closed: '退款关闭',
      abnormal: '退款异常',
      replaced: '已换新号',
      abandoned: '已由他处退回',
      done: '已到账',
      sent_back: '被退回商户',
    },
    cause: {
      booked_by_others: '交警已由别处入账',
      paid_too_late: '付款太晚',
      amount_differs: '金额不符',
      on_request: '人工退款',
      rest_of_a_return: '补足他处退款',
      made_by_others: '他处所退',
    },
    event: {
      opened: '收银台已打开',
      open_unanswered: '打开收银台没有答复',
      open_refused: '平台拒绝打开收银台',
      close_asked: '请求关单',
      close_proven: '平台证实已关单',
      found_unpaid: '查得还没有付',
      payment_proven: '平台签名证实已付款',
      write_back_begun: '开始告知交警',
      all_booked: '交警全部入账',
      refund_due: '需要退款',
      refund_proven: '平台证实已退款',
      refund_refused: '平台拒绝退款',
      refund_retried: '再次请求退款',
      return_seen: '发现他处已退回',
    },
    entry: { paid: '收到款', booked: '交警入账', refunded: '退款' },
    account: { gateway: '支付平台', owed: '应交', bureau: '交警' },
    job: {
      write_back: '告知交警',
      refund_unbooked: '退回未入账的款',
      order_refund: '下达退款',
      refund: '请求退款',
      upload_shipping: '告知微信已入账（发货）',
      send_webhook: '告知交警的业务系统',
      send_evidence: '把证据发给交警',
      book_return: '登记他处退款',
      adopt_payment: '补记支付',
      poll_gateway: '向平台查单',
      poll_treasury: '向财政查单',
      refund_treasury: '财政退款',
      reconcile: '对账',
      announce: '发通知',
      answer_follower: '答复关注者',
      take_back: '撤回',
    },
    gateway: { wechat: '微信支付', alipay: '支付宝', bureau: '交警', ledger: '账本', driver: '当事人' },
  },
};
