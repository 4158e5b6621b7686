import { wholePlate } from '../whole-plate';

/** What can be objected, what can be done against a decision, and what to bring to a window. */
type Oddities = Record<
  | 'same_time_and_place'
  | 'other_plate_in_photo'
  | 'older_than_two_years'
  | 'unusual_fine'
  | 'unusual_points'
  | 'entered_late'
  | 'told_late',
  (against: string, number: number | null) => string
>;

export const rights = {
  odd: '值得核对',
  oddities: {
    same_time_and_place: (other: string) => `同一地点几分钟内还有一条同样的记录（${other}），可能重复`,
    other_plate_in_photo: (plate: string) => `照片里的车牌像是 ${wholePlate(plate)}，不是您的车`,
    older_than_two_years: (day: string, years) => `违法发生已超过 ${years} 年（${day} 前未被发现的不再处罚）`,
    unusual_fine: (yuan: string) => `罚款与当地标准（¥${yuan}）不一致`,
    unusual_points: (points: string) => `记分与这个车速应记的 ${points} 分不一致`,
    entered_late: (day: string, days) => `应在 ${days} 个工作日内审核录入（${day} 前），录入晚了`,
    told_late: (day: string, days) =>
      days === null ? `应在 ${day} 前通知，通知晚了` : `应在录入后 ${days} 个工作日内通知（${day} 前），通知晚了`,
  } satisfies Oddities as Oddities,
  object: '我有异议',
  fileObjection: (ground: string) => `以“${ground}”提出异议`,
  objectTitle: '提出异议',
  whichGround: '理由是什么？',
  grounds: {
    emergency_vehicle: '执行紧急任务的警车、消防车、救护车等',
    stolen_or_cloned: '车辆被盗抢，或车牌被套用',
    rescue_or_avoidance: '为救助危难或紧急避险',
    handled_on_the_spot: '已当场处罚过，或重复记录',
    conflicting_signals: '交通信号指示不一致',
    unclear_record: '照片看不清车牌、时间、地点或事实',
    plate_misread: '车牌识别错误，不是我的车',
    other: '其他理由',
  },
  evidenceTitle: '请准备好',
  evidence: {
    duty_order: '出警或任务证明',
    police_report: '报警回执',
    vehicle_photos: '您的车正面、侧面照片',
    whereabouts: '当时车在别处的证明（停车、通行记录）',
    hospital_papers: '就医证明',
    dashcam: '行车记录仪视频',
    decision_paper: '当场处罚决定书',
    photos_of_the_place: '现场信号、标志照片',
    photo_shown: '本页的违法照片',
    statement: '情况说明',
  },
  statement: '情况说明',
  statementHint: '写明时间、地点和当时的情况，最多500字',
  statementOver: (characters: number) => `超出${characters}字，最多500字`,
  stepOf: (at: number, of: number) => `第${at}步，共${of}步`,
  next: '下一步',
  stepBack: '上一步',
  checkTitle: '核对后提交',
  noStatement: '没有填写',
  send: '提交异议',
  answerBy: (day: string) => `现在提交，应在 ${day} 前答复`,
  beforeSending: '异议审核期间请不要处理这条记录；审核不通过仍可处理，罚款不会因此增加。',
  filed: '异议已提交',
  filedText: (number: string, day: string) => `受理编号 ${number}，应在 ${day} 前答复。`,
  review: { filed: '已提交', reviewing: '交警审核中', answer: '答复' },
  answerUntil: (day: string) => `最晚 ${day}`,
  caseNumber: (number: string) => `受理编号 ${number}`,
  under: '异议审核中',
  back: '返回',
  rights: '不服怎么办',
  reconsider: (until: string) => `${until}可申请行政复议`,
  hears: '受理机关',
  sameLevel: '作出决定的公安机关的同级人民政府',
  before: {
    first: '当场作出的处罚，须先申请复议，再向法院起诉。',
    recommended: '建议先申请复议：法律怎么理解都不会错过期限。',
    optional: '复议和起诉可以任选其一。',
  },
  viaPolice: (article: string) => `也可以交给作出决定的交警部门提出（${article}）。`,
  notTold: (day: string) => `决定书没有写明可以申请复议的，最晚到 ${day}。`,
  court: '向法院起诉',
  courtBy: (safe: string, legal?: string) => (legal ? `${safe} 前（法定最后一天 ${legal}）` : `${safe} 前`),
  courtAfter: (days: number) => `收到复议决定后 ${days} 日内`,
  basis: (articles: string[]) => `依据：${articles.join('；')}`,
  law: '查看现行规定',
  deferrable: (day: string) => `来不及可以申请延期，最晚到 ${day}。`,
  provisional: '节假日安排尚未公布，最后一天可能变动。',
  bringTitle: '请带上',
  documents: {
    identity: '身份证',
    driving_licence: '驾驶证',
    vehicle_licence: '行驶证',
    the_paper: '收到的文书原件',
    unit_licence_and_letter: '单位营业执照和介绍信',
    owner_identity_copy: '车主身份证复印件',
    accident_papers: '事故认定材料',
  },
};
