export const me = {
  language: '语言',
  large: '字的大小',
  sizes: { standard: '标准', large: '大字', largest: '特大字' },
  licences: '驾驶证与记分',
  plan: '先处理哪一条',
  planNote: '几条一起处理时，记分会怎样',
  agreement: '缴款须知',
  privacy: '隐私',
  privacyText: '驾驶证号、档案编号和发动机号后六位加密保存，只用于向交警系统查询和处理。移除车辆或驾驶证时一并删除。',
  law: '查看现行规定',
};
