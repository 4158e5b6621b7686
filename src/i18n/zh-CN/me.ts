export const me = {
  settings: '设置',
  language: '语言',
  large: '大字模式',
  standard: '标准',
  largeOn: '大字',
  privacy: '隐私',
  privacyText: '驾驶证号、档案编号和发动机号后六位加密保存，只用于向交警系统查询和处理。移除车辆或驾驶证时一并删除。',
  law: '查看现行规定',
};
