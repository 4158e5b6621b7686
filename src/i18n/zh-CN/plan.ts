export const plan = {
  open: '几条一起处理，先看记分',
  title: '按这个顺序处理',
  none: '没有可以在线处理的记录',
  addLicence: '先添加驾驶证',
  now: (n: number) => `现在 ${n} 分`,
  twelve: '会达到12分',
  twelveText: '达到12分后驾驶证将被扣留，须学习、考试。可以先缴已作出决定的罚款，或到窗口咨询。',
  change: (before: number, after: number) => `记分 ${before} → ${after}`,
  unknown: '记分未定',
  refused: '满12分后不能再处理别的车',
  rule: '同一辆车的记录可以一次处理完，即使超过12分；满12分后不能再处理其他车（公安部令第163号 第十四条）。这里只是推算，以处理时为准。',
};
