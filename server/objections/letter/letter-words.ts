import type { Ground } from '#contract/bureau';
import type { Letter } from './letter';

const minute = (instant: string): string => {
  const [year, month, day] = instant.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日${instant.slice(11, 16)}`;
};
export const chineseDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** As Order 157, art. 22 says them, shortened. */
const grounds: Record<Ground, string> = {
  emergency_vehicle: '警车、消防车、救护车、工程救险车执行紧急任务',
  stolen_or_cloned: '机动车被盗抢，或者号牌被冒用、套用',
  rescue_or_avoidance: '为救助危难或者紧急避险',
  handled_on_the_spot: '已经在现场被处理',
  conflicting_signals: '交通信号指示不一致',
  unclear_record: '记录不能清晰、准确反映机动车号牌、时间、地点或者违法事实',
  plate_misread: '号牌认定错误，记录的机动车与登记的机动车不符',
  other: '其他应当消除的情形',
};

/** Headings with what each means, for whoever files it and reads no Chinese. */
export const headings = {
  title: ['行政复议申请书', 'Application for administrative reconsideration'],
  applicant: ['申请人', 'Applicant (fill in by hand)'],
  respondent: ['被申请人（以处罚决定书上的印章为准）', 'Respondent: the police, as the seal on the decision says'],
  requests: ['行政复议请求', 'What is asked for'],
  reasons: ['事实和理由', 'Facts and reasons'],
  evidence: ['证据材料', 'Evidence'],
  deadline: ['申请期限', 'When it has to be filed'],
} as const;

export const blanks = [
  ['姓名', 'Name'],
  ['证件号码', 'ID number'],
  ['住址', 'Address'],
  ['联系电话', 'Telephone'],
] as const;

export const unknown = '________________';

export const request = ({ decisionNumber, plate, offence }: Letter): string =>
  decisionNumber
    ? `撤销被申请人作出的编号为 ${decisionNumber} 的公安交通管理行政处罚决定（号牌 ${plate}，${offence}）。`
    : `撤销被申请人就号牌 ${plate} 的机动车“${offence}”作出的行政处罚决定（决定书编号：${unknown}，收到决定书后填写）。`;

export function reasons(letter: Letter): string[] {
  const { occurredAt, plate, place, offence, recordNo, ground, groundArticle, filedOn, caseNumber } = letter;
  const { answeredOn, reason, statement } = letter;
  const basis = groundArticle ? `（${groundArticle}）` : '';
  return [
    `${minute(occurredAt)}，号牌 ${plate} 的机动车在${place}被交通技术监控设备记录“${offence}”（记录编号 ${recordNo}）。`,
    filedOn && ground
      ? `${chineseDay(filedOn)}，申请人以“${grounds[ground]}”为由${basis}提出异议，受理编号 ${caseNumber}。`
      : '',
    answeredOn
      ? `${chineseDay(answeredOn)}，异议未被采纳${reason ? `，理由为：“${reason}”` : '，答复没有说明理由'}。`
      : '',
    statement ? `申请人的说明：${statement}` : '',
    '申请人认为上述认定与事实不符，请求依法审查并支持上述请求。',
  ].filter(Boolean);
}

export const evidenceList = ({ pictures, caseNumber, decisionNumber }: Letter): string[] => [
  `行政处罚决定书复印件${decisionNumber ? `（编号 ${decisionNumber}）` : ''}`,
  ...(caseNumber ? [`异议受理编号 ${caseNumber} 的答复`] : []),
  ...(pictures > 0 ? [`提出异议时提交的照片 ${pictures} 张（请打印附后）`] : []),
  '申请人身份证件复印件',
];

export const deadline = ({ reconsiderBy, daysToReconsider }: Letter): string =>
  [
    daysToReconsider === null ? '' : `自知道处罚决定之日起${daysToReconsider}日内提出。`,
    reconsiderBy ? `按已知的送达日计算，最晚在 ${chineseDay(reconsiderBy)} 前提出最稳妥。` : '收到处罚决定书后起算。',
  ].join('');
