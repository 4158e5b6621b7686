import type { LawRule } from '#contract/law';

type Numbers = LawRule['numbers'];
const yuan = (fen: unknown): string => String(Number(fen) / 100);

/** Each rule of domain/law/law-book in a sentence; its numbers come from the service. */
export const law = {
  title: '现行规定',
  on: (day: string) => `以下是 ${day} 适用的规定，应用里的期限、金额和记分都由它们得出。`,
  since: (from: string, to: string | null) => (to ? `${from} 至 ${to}` : `自 ${from} 起`),
  unverified: '没有明文规定，按有利于当事人处理',
  decidedBy: {
    offence: '按违法之日',
    notice: '按告知之日',
    filing: '按提出之日',
    service: '按决定书送达之日',
    posting: '按公告之日',
    today: '按办理之日',
  } as Record<string, string>,
  transition: { before_stays: '此前的仍按原规定' } as Record<string, string>,
  read: (day: string | null) => (day ? `${day} 与法规原文核对` : '未与法规原文核对'),
  speeding: '超速记分',
  other: '其他道路',
  fast: '高速公路、城市快速路',
  group: { A: '中型以上客货车、校车、危险品车', B: '其他机动车' },
  over: (percent: number) => (percent === 0 ? '超速' : `超速 ${percent}% 以上`),
  points: (n: number) => `${n} 分`,
  rules: {
    defence: () => '可以陈述和申辩，处罚不会因此加重',
    separateCollection: () => '决定罚款的机关不收罚款，罚款直接进入国库',
    daysToPay: ({ value }: Numbers) => `收到处罚决定书之日起 ${value} 日内缴款`,
    surcharge: ({ percentPerDay, capPercent }: Numbers) =>
      `逾期每日加处罚款 ${percentPerDay}%，累计不超过罚款的 ${capPercent}%`,
    publicNoticeDays: ({ value }: Numbers) => `公告送达经过 ${value} 日视为送达`,
    daysToHandle: ({ value }: Numbers) => `电子监控记录自告知之日起 ${value} 日内处理`,
    workdaysAtNamedPlace: ({ value }: Numbers) => `强制措施凭证、处理通知书：${value} 个工作日内到指定地点处理`,
    monthsToDefer: ({ value }: Numbers) => `可申请延期处理，最长 ${value} 个月`,
    workdaysToReview: ({ value }: Numbers) => `异议在 ${value} 个工作日内答复`,
    entry: ({ workdaysToEnter, workdaysToTell }: Numbers) =>
      `电子监控记录 ${workdaysToEnter} 个工作日内审核录入，录入后 ${workdaysToTell} 个工作日内通知`,
    withoutDriver: ({ records, daysToCome, noticeDays }: Numbers) =>
      `未处理记录达到 ${records} 条且逾期不来的，告知 ${daysToCome} 日、公告 ${noticeDays} 日后可以直接作出决定`,
    detainedAbovePercent: ({ value }: Numbers) => `超过限速 ${value}% 的，扣留驾驶证`,
    filing: ({ mostCars }: Numbers) => `非本人的车最多备案 ${mostCars} 辆；备案的车，记分的记录须发生在备案之后`,
    licenceClasses: () => '驾驶证的准驾车型应包括违法的车',
    grounds: () => '电子监控记录可以申请消除的情形',
    governmentNames: () => '受理复议的机关按行政区划名录命名',
    yearsToPunish: ({ value }: Numbers) => `${value} 年内未被发现的不再处罚`,
    simplifiedUpToFen: ({ value }: Numbers) => `${yuan(value)} 元以下可以适用简易程序`,
    points: ({ full, cycleMonths, mostReducedByStudy }: Numbers) =>
      `${cycleMonths} 个月一个周期，满分 ${full} 分；学习减免最多 ${mostReducedByStudy} 分`,
    monthsIfNotTold: ({ value }: Numbers) => `没有告知复议权利、机关或期限的，最长 ${value} 个月内可以申请`,
    handledAnywhere: ({ value }: Numbers) =>
      value ? '电子监控记录可在违法地、车辆登记地或者其他任意地处理' : '电子监控记录在违法地处理',
    viaPolice: () => '可以向作出决定的交警部门递交复议申请',
    daysToReconsider: ({ value }: Numbers) => `${value} 日内可申请行政复议`,
    reconsiderFirst: ({ value }: Numbers) => (value ? '当场作出的处罚，先复议后诉讼' : '复议和诉讼可以任选其一'),
    daysToSueAfterwards: ({ value }: Numbers) => `收到复议决定后 ${value} 日内起诉`,
    monthsToSueDirectly: ({ value }: Numbers) => `不经复议的，${value} 个月内起诉`,
  } as Record<string, (numbers: Numbers) => string>,
};
