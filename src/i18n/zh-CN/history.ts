/** Of the list of payments, and how one stands wherever it is named. */
export const history = {
  state: {
    confirming: '正在确认，请不要重复缴款',
    paid: '已缴款',
    not_paid: '没有缴款，没有扣款',
    refunding: '正在退款',
    refunded: '已退款',
  },
  payments: '缴款记录',
  none: '还没有缴款记录',
  search: '按编号或车牌查找',
  searchHint: '查找编号或车牌',
  noneSuch: '没有这样的缴款',
  by: { year: '按年份', plate: '按车牌', state: '按结果' },
  allOf: { year: '全部年份', plate: '全部车辆', state: '全部结果' },
  shortState: { confirming: '正在确认', paid: '已缴款', not_paid: '没有缴款', refunding: '退款中', refunded: '已退款' },
  paidIn: '已缴',
  several: (first: string, n: number) => `${first} 等 ${n} 笔`,
};
