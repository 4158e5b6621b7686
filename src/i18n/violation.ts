import { words } from './language';

export const violation = words({
  'zh-CN': {
    photos: '违法照片', tapToZoom: '点开看大图', photoState: { available: '', none: '现场处罚一般没有照片', withheld: '办案单位还没有公布照片，可到窗口查看', expired: '照片已过保存期，可到窗口申请查看' },
    place: '地点', time: '时间', map: '看地图', offence: '违法行为', code: '代码', fine: '罚款', points: '记分', pointsOf: (n: number) => `${n} 分`, unknown: '未定', record: '记录编号',
    clockRecord: (day: string) => `请在 ${day} 前处理。处理之前不会加处罚款。`, clockDecision: (safe: string, legal: string) => `请在 ${safe} 前缴款（法定最后一天 ${legal}）。`,
    overdue: (n: number) => `已逾期 ${n} 天，每天加处罚款 3%，最多不超过罚款本身。`, accept: '确认无异议，作出决定', window: '这一条只能到窗口办理', hours: '办公时间', phone: '电话', office: '办理窗口',
    pay: '缴款', paid: '已缴款', retry: '重试',
    reasons: {
      W01: '一次记满12分，驾驶证需扣留', W02: '加上这一条，记分将达到或超过12分', W03: '超速50%以上', W04: '涉及饮酒或毒品', W05: '罚款超过200元，需一般程序', W06: '涉及暂扣、吊销或拘留',
      W07: '强制措施凭证或违法处理通知书，须到指定地点', W08: '驾驶证目前不可用', W09: '涉及事故或逃逸', W10: '不是车主，也没有备案这辆车', W11: '当地规定记分较多的须到窗口', W12: '单位车辆须到窗口', W13: '异议正在审核', W15: '作出决定的机关要求到窗口缴款',
    },
    rights: '您的权利', rightsText: ['您可以陈述和申辩，处罚不会因此加重（《行政处罚法》第四十五条）。', '确认后将作出处罚决定，十五日内缴款。', '对决定不服的，六十日内可申请行政复议。'],
    acceptNote: (before: number, next: number | string) => `记分 ${before} → ${next}。您可以陈述、申辩和申请复议，见本页“您的权利”。`, which: '由哪个驾驶证记分？', pointsChange: (before: number, next: number) => `记分 ${before} → ${next}`, tooMany: '将达到12分，不能在线办理', addLicence: '先添加驾驶证',
  },
  en: {
    photos: 'Photos', tapToZoom: 'tap to enlarge', photoState: { available: '', none: 'On-the-spot penalties usually have no photos', withheld: 'The office has not published the photos; ask at the window', expired: 'The photos are past their keeping time; ask at the window' },
    place: 'Place', time: 'Time', map: 'Open the map', offence: 'Offence', code: 'Code', fine: 'Fine', points: 'Points', pointsOf: (n: number) => `${n}`, unknown: 'not set', record: 'Record no.',
    clockRecord: (day: string) => `Handle it by ${day}. No surcharge grows before it is handled.`, clockDecision: (safe: string, legal: string) => `Pay by ${safe} (legal last day ${legal}).`,
    overdue: (n: number) => `${n} days overdue; 3 % of the fine is added each day, never more than the fine itself.`, accept: 'I accept. Issue the decision', window: 'This one can be handled at a window only', hours: 'Hours', phone: 'Phone', office: 'Window',
    pay: 'Pay', paid: 'Paid', retry: 'Try again',
    reasons: {
      W01: 'Twelve points at once: the licence is detained', W02: 'With this one the points reach twelve', W03: '50 % or more over the limit', W04: 'Drink or drugs', W05: 'A fine over 200 yuan needs the general procedure', W06: 'Suspension, revocation or detention',
      W07: 'A certificate or notice for a named place', W08: 'The licence cannot be used now', W09: 'An accident or hit-and-run', W10: 'You neither own the car nor have it filed', W11: 'Local rule: too many points for online', W12: 'A unit’s vehicle', W13: 'An objection is under review', W15: 'The office that decided takes payment at a window only',
    },
    rights: 'Your rights', rightsText: ['You may state your case; the penalty never grows for it (Administrative Penalty Law, art. 45).', 'Accepting leads to a decision, to be paid within fifteen days.', 'Against the decision you may apply for reconsideration within sixty days.'],
    acceptNote: (before: number, next: number | string) => `Points ${before} → ${next}. You may state your case and apply for reconsideration: see “Your rights” on this page.`, which: 'Which licence takes the points?', pointsChange: (before: number, next: number) => `points ${before} → ${next}`, tooMany: 'would reach 12: not online', addLicence: 'Add a licence first',
  },
});
