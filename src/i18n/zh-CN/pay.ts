import type { OtherNumber } from '#domain/input/other-number';
import { here } from './here';

type NumberFault =
  { kind: 'letter'; at: number } | { kind: 'missing' | 'over'; digits: number } | { kind: OtherNumber };

export type NoticeNumbers = {
  daysToPay: number;
  percentPerDay: number;
  capPercent: number;
  daysToReconsider: number;
  basis: string;
  /** The article that keeps deciding and collecting apart. */
  collection: string;
  /** The article by which reconsideration comes first; null where it does not. */
  reconsiderFirst: string | null;
};

/** Numbers of other papers, told apart by their form, each with the way on. */
const otherNumbers: Record<OtherNumber, string> = {
  identity: '这是身份证或驾驶证的号码。请输入决定书上的编号，15或16位数字',
  payment_code: '这是20位的缴款码。请输入决定书上的编号，15或16位数字',
  file_number: '这是12位的驾驶证档案编号。请输入决定书上的编号，15或16位数字',
  plate: '这是车牌。要查一辆车，请在首页添加它；要缴一份决定书，请输入它的编号',
  vin: '这是车辆识别代号。要查一辆车，请在首页添加它；要缴一份决定书，请输入它的编号',
  unit_code: '这是单位的统一社会信用代码。请输入决定书上的编号，15或16位数字',
};

export const pay = {
  byNumber: '按决定书编号缴款',
  number: '决定书编号',
  numberHint: '纸面右上角的15或16位数字',
  byPhoto: '拍罚单，自动填写编号',
  lookUp: '查询',
  numberFault: (fault: NumberFault) =>
    fault.kind === 'letter'
      ? `第${fault.at}位不是数字，请核对后改正`
      : fault.kind === 'over'
        ? `多了${fault.digits}位：决定书编号是15或16位数字`
        : fault.kind === 'missing'
          ? `还差${fault.digits}或${fault.digits + 1}位：决定书编号是15或16位数字`
          : otherNumbers[fault.kind],
  fromPhoto: '对照照片，逐位核对后再查询',
  fifteen: '只有15位？最后一位校验位可能没有印出，可以直接查询。',
  party: '当事人',
  plate: '车牌',
  place: '地点',
  time: '时间',
  offence: '违法行为',
  fine: '罚款',
  surcharge: '加处罚款（俗称滞纳金）',
  total: '应缴合计',
  safeDay: '请在此日前缴',
  legalDay: '法定最后一天',
  provisional: '节假日安排尚未公布，最后一天可能变动。',
  late: (n: number, percent: number, cap: number) => `已逾期${n}天，每天加处${percent}%，最多不超过罚款的${cap}%`,
  whose: '这份决定书是谁的？',
  mine: '是我的',
  other: '我替别人缴',
  mineNote: '姓名和车牌与我相符',
  otherNote: '我已核对姓名、车牌和金额',
  paid: '这份决定书已经缴过款了',
  paidText: '不要再缴。交警系统可能要过一两天才更新。',
  paying: '这份决定书正在缴款',
  payingText: '请在缴款记录里查看结果，不要重复缴。',
  atTreasury: '这一笔由当地财政直接收款',
  atTreasuryText: here.treasury,
  treasuryElsewhere: here.treasuryElsewhere,
  treasuryClosed: '“非税缴费”没有打开，请再点一次',
  payTreasury: (amount: string) => `去非税缴费 ¥${amount}`,
  revoked: '这份决定书已被撤销',
  revokedText: '不用缴款。已经缴过的，可向作出决定的机关申请退还。',
  exampleNumber: '示例编号',
  exampleNumberText: '内容来自交警部门给大家试用的系统，不是真实处罚，不会收款。',
  seePaying: '看缴款示例',
  suspended: '这份决定书暂停执行',
  suspendedText: '复议或诉讼期间先不用缴款，也不加处罚款；有了结果再看。',
  windowOnly: '这一笔只能到窗口缴款',
  bring: '请带上身份证、驾驶证和决定书。',
  cars: '我的车',
  check: '核对后缴款',
  later: (now: number, rest: number) => `一次最多缴 ${now} 笔，其余 ${rest} 笔请在这次之后再缴。`,
  laterPayee: (rest: number) => `其余 ${rest} 笔由别的收款单位收取，请在这次之后再缴。`,
  payee: '收款单位',
  totalOf: (n: number) => `应缴合计 · 共 ${n} 笔`,
  serviceFee: '服务费',
  for: '为谁缴款',
  forMine: '本人',
  forOther: '替别人',
  pay: (amount: string) => `缴款 ¥${amount}`,
  checkNote: '金额由交警系统给出，缴款后直接进入国库指定账户。',
  cancelled: '您离开了收银台，还没有收到款项。可以再次缴款。',
  unavailable: '收银台没有打开，还没有收到款项。请重试。',
  elsewhere: '这个应用里打不开收银台',
  elsewhereText: here.elsewhere,
  onPhone: here.onPhone,
  copyLink: '复制链接',
  linkCopied: '链接已复制',
  linkNotCopied: '没能复制，请从地址栏复制',
  openInAlipay: here.openElsewhere,
  issued: '处罚决定已作出，核对后缴款；也可以在到期日前回来缴。',
  agreement: '缴款须知',
  agree: '我已读完并同意',
  agreed: '您已同意',
  back: '返回',
  noticeHeads: ['款项与收费', '期限与加处罚款', '您的权利', '先核对再缴', '个人信息', '以什么为准'],
  tomorrow: (amount: string) => `明天是 ¥${amount}`,
  readOn: '看到最后，再同意',
  notice: ({
    daysToPay,
    percentPerDay,
    capPercent,
    daysToReconsider,
    basis,
    collection,
    reconsiderFirst,
  }: NoticeNumbers) => [
    `一、罚款由作出处罚决定的公安机关交通管理部门决定，缴款直接进入国库指定账户（${collection}）。本服务不收服务费。`,
    `二、请在收到决定书之日起 ${daysToPay} 日内缴款。到期不缴的，每日按罚款数额的 ${percentPerDay}% 加处罚款，总额不超过罚款的 ${capPercent}%（${basis}）。`,
    `三、您对处罚决定有陈述、申辩的权利，也可以在收到之日起 ${daysToReconsider} 日内申请行政复议。${reconsiderFirst ? `对当场作出的决定应先申请复议，再提起诉讼（${reconsiderFirst}）。` : ''}缴款不影响您的这些权利。`,
    '四、请核对决定书编号、姓名、车牌和金额后再缴。替别人缴款前，请确认对方知情。',
    `五、为完成缴款，我们会把决定书编号、金额和平台给您的编号交给${here.cashier}和交警系统；驾驶证号加密保存，您可以随时删除。`,
    '六、缴款结果以支付平台签名的通知为准。结果未明时请不要重复缴款；重复缴的款会自动原路退回。',
  ],
};
