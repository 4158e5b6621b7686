import type { MalformedLicence } from '#domain/licence';
import type { MalformedPlate, PlateKind } from '#domain/plate';

const kinds: Record<PlateKind, string> = {
  ordinary: '普通车牌',
  new_energy_small: '小型新能源车牌',
  new_energy_large: '大型新能源车牌',
  police: '警车车牌',
  trailer: '挂车车牌',
  learner: '教练车车牌',
  consulate: '领事馆车牌',
  hong_kong_macau: '港澳入出境车牌',
  embassy: '使馆车牌',
  rescue: '应急救援车牌',
  trial: '试验车车牌',
  oversize: '超限车临时车牌',
  civil_aviation: '民航车牌',
};
/** What may stand at a place, short enough to be read. */
function among(oneOf: string): string {
  if (oneOf.length <= 10)
    return oneOf === '0123456789' ? '数字' : `${[...oneOf].join('、')}${oneOf.length > 1 ? '之一' : ''}`;
  if (oneOf.includes('京')) return '省份简称';
  return oneOf.includes('0') ? '数字，或字母（没有I和O）' : oneOf.includes('O') ? '字母（没有I）' : '字母（没有I和O）';
}

export const garage = {
  addCar: '添加车辆',
  photoOf: '违法照片',
  photograph: '拍行驶证自动填写',
  photographLicence: '拍驾驶证自动填写',
  plate: '车牌号',
  type: '号牌种类',
  cell: (place: number, character: string) => `车牌第${place}位 ${character}`,
  lastSix: '发动机号或车架号后6位',
  lastSixHint: '在行驶证上',
  lastSixWhy: '只用来向交警系统核对这辆车，加密保存',
  missing: '新能源车牌有8位，是不是少了一位？',
  types: {
    '01': '大型汽车（黄牌）',
    '02': '小型汽车（蓝牌）',
    '03': '使馆汽车',
    '04': '领馆汽车',
    '05': '境外汽车',
    '06': '外籍汽车',
    '07': '摩托车',
    '08': '轻便摩托车',
    '09': '使馆摩托车',
    '10': '领馆摩托车',
    '11': '境外摩托车',
    '12': '外籍摩托车',
    '13': '低速车（三轮汽车）',
    '14': '拖拉机',
    '15': '挂车',
    '16': '教练汽车',
    '17': '教练摩托车',
    '18': '试验汽车',
    '19': '试验摩托车',
    '20': '临时入境汽车',
    '21': '临时入境摩托车',
    '22': '临时行驶车',
    '23': '警用汽车',
    '24': '警用摩托车',
    '25': '原农机号牌',
    '26': '香港入出境车',
    '27': '澳门入出境车',
    '51': '大型新能源',
    '52': '小型新能源（绿牌）',
  },
  plateFault: ({ at, why, kind, oneOf }: MalformedPlate) =>
    why === 'too_long'
      ? `多了字符：${kinds[kind]}只有${at}位`
      : why === 'missing'
        ? `还缺第${at + 1}位，应是${among(oneOf)}`
        : `第${at + 1}位不对：${kinds[kind]}的这一位应是${among(oneOf)}`,
  licenceFault: ({ at, why }: MalformedLicence) =>
    ({
      character: `第${at + 1}位不对：驾驶证号只有数字和字母`,
      length: `现在是${at}位：身份证样式的驾驶证号是18位，外国人的是6到18位`,
      region: '开头两位不是任何省份的代码，请核对',
      birth: '第7到14位不是一个真实的出生日期，请核对',
      order: '第15到17位不会是000，请核对',
      check: '最后一位与前面17位对不上：有一位写错了，请逐位核对',
    })[why],
  chooseType: '请选择号牌种类，行驶证上看车辆类型',
  delete: '删除',
  paste: '粘贴',
  nothingToPaste: '剪贴板里没有车牌号',
  remove: '移除这辆车',
  removeAsk:
    '移除后不再显示它的违法，借出的也一并收回。车卖了的话，请先办完转移登记，并把卖车以前的违法处理完、缴清；可以随时再添加。',
  removeOpen: (n: number) => `还有${n}笔没有办完：缴款和异议会继续办，请在“记录”里看。`,
  cancel: '不移除',
  toHandle: '待处理',
  toPay: '待缴款',
  done: '已完成',
  all: '全部',
  parts: '按要做的事',
  none: '没有查到这辆车的记录。没有记录不等于没有违法。',
  unreadable: (n: number) => `还有 ${n} 条记录没能读懂，请到交警窗口或拨打12123查询。`,
  untold: (n: number) => `有 ${n} 条新记录的消息没有发成，请以下面的列表为准。`,
  withoutDriver: (n: number) => `这辆车有 ${n} 条未处理的记录`,
  withoutDriverText: (days: number, article: string) =>
    `达到这个数量又不按期处理或申请延期的，交警告知后 ${days} 日内仍不处理，可以公告后直接作出处罚决定（${article}）。`,
  windowOnly: '需窗口办理',
  payBy: (day: string) => `${day} 前缴`,
  handleBy: (day: string) => `${day} 前处理`,
  payable: '现在可缴',
  pointsOf: (n: number) => `记 ${n} 分`,
  worthChecking: '值得核对',
  withSurcharge: (yuan: number) => `罚款 ¥${yuan}，含加处`,
  pay: '缴款',
  unknown: '未定',
  status: {
    unhandled: '待处理',
    objection_pending: '异议审核中',
    eliminated: '已消除',
    handled: '已处理（是否缴款未说明）',
    unpaid: '待缴款',
    overdue: '逾期未缴',
    paying: '缴款中',
    paid_unconfirmed: '已缴，待交警登记',
    paid: '已缴款',
  },
  licences: '驾驶证与记分',
  number: '驾驶证号',
  numberHint: '与身份证号相同；护照持证人填证上的号码',
  numberWhy: '只用来向交警系统查询和处理您的记分，加密保存，移除时删除',
  fileNumber: '档案编号',
  fileHint: '12位数字，在驾驶证副页',
  addLicence: '添加驾驶证',
  consentAndAdd: '同意并添加',
  consent: '驾驶证号是敏感个人信息',
  consentText: '点“同意并添加”，就是单独同意按隐私政策用它查询和处理您的记分；移除驾驶证就是撤回。',
  carConsent: '去过哪里是敏感个人信息',
  carConsentText:
    '点“同意并添加”，就是单独同意按隐私政策查询这辆车的违法记录，其中有它去过的时间和地点；移除车辆就是撤回。',
  policy: '看隐私政策',
  points: (n: number) => `本周期已记 ${n} 分`,
  left: (n: number) => `还剩 ${n} 分`,
  remaining: '还剩',
  until: (day: string) => `周期到 ${day}`,
  licenceAsOf: (day: string) => `这是 ${day} 的记分，现在没有查到新的`,
  rollOver: (least: number, most: number) =>
    least === most
      ? `若不再缴款，${most} 分转入下一周期`
      : `若不再缴款，${least} 至 ${most} 分转入下一周期（条文有两种理解）`,
  licenceRefused: '现在查不到这个驾驶证：可能已转出、锁定或换证，档案编号会随之改变。请移除后按新证重新添加',
  removeLicence: '移除',
  licenceStatus: {
    valid: '正常',
    detained: '被扣留',
    suspended: '被暂扣',
    expired: '已过期',
    unusable: '不能在此使用',
  },
};
