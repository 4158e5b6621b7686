export const me = {
  language: '语言',
  large: '字的大小',
  sizes: { standard: '标准', large: '大字', largest: '特大字' },
  licences: '驾驶证与记分',
  plan: '先处理哪一条',
  planNote: '几条一起处理时，记分会怎样',
  agreement: '缴款须知',
  privacy: '隐私政策',
  privacyNote: '收集什么、做什么用、存多久',
  ownData: '我的数据',
  ownDataNote: '查看、导出、删除',
  law: '查看现行规定',
};
