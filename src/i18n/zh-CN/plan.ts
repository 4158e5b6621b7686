export const plan = {
  open: '几条一起处理，先看记分',
  title: '按这个顺序处理',
  none: '没有可以在线处理的记录',
  addLicence: '先添加驾驶证',
  whose: '用哪个驾驶证',
  doubtful: '先核对这些，再决定',
  worthChecking: '值得核对',
  now: (n: number) => `现在 ${n} 分`,
  twelve: (full: number) => `会达到${full}分`,
  twelveText: (full: number) => `达到${full}分后驾驶证将被扣留，须学习、考试。可以先缴已作出决定的罚款，或到窗口咨询。`,
  change: (before: number, after: number) => `记分 ${before} → ${after}`,
  unknown: '记分未定',
  refused: (full: number) => `满${full}分后不能再处理别的车`,
  rule: (full: number, article: string) =>
    `同一辆车的记录可以一次处理完，即使超过${full}分；满${full}分后不能再处理其他车（${article}）。这里只是推算，以处理时为准。`,
};
