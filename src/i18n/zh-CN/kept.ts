import { here } from './here';

/** What is kept of a person (Personal Information Protection Law, art. 45 and 47). */
export const kept = {
  title: '我的数据',
  cars: '车辆',
  licences: '驾驶证',
  payments: '缴款',
  shared: '代缴链接和借出的车',
  reports: '告诉运营方的话',
  notices: '发给您的提醒',
  follows: '关注的账号',
  count: (n: number) => `${n} 条`,
  followed: (since: string, isOn: boolean) => `${since} 关注，提醒${isOn ? '开' : '关'}`,
  notFollowed: '没有关注，或对不上是您',
  take: '导出一份',
  taken: {
    shared: here.shared,
    copied: '已复制，可以粘贴保存',
    offered: '已下载',
    failed: '没有导出，请再试一次',
  },
  erase: '全部删除',
  eraseText:
    '删除车辆、驾驶证、提醒、关注记录和登录，同时撤回同意。缴款的账目按会计法要保存，但不再能找到是您。需要凭证的，请先保存。',
  eraseAsk: '删除后不能恢复。现在删除吗？',
  eraseYes: '删除',
  eraseNo: '不删除',
  underWay: '有一笔缴款还没有结果，有了结果才能删除，不然退款找不到您',
  erased: '已经删除',
  erasedText: (n: number) =>
    n === 0 ? '没有留下您的数据。' : `${n} 笔缴款的账目按会计法保存，账目里没有能找到您的号码。`,
};
