import type { PaperKind } from '#contract/papers';

/**
 * Titles as the forms of the traffic police (MPS Order 157) and the licences (GA 37, GA 482) print them; parts of
 * a title suffice, for a seal or a fold takes the rest.
 */
const titles: [PaperKind, RegExp][] = [
  ['compulsory_measure', /强制措施凭证|政强制措施|强制措施凭/],
  ['parking_notice', /停车告知|告知单|违法行为告知|违法行为处理通知/],
  ['simplified_decision', /简易程序|当场处罚决定/],
  ['general_decision', /(?:行政|管理)处罚决定书|^.{0,6}处罚决定书/],
  ['vehicle_licence', /机动车行驶证|^(?:中华人民共和国)?.{0,3}行驶证/],
  ['driving_licence', /共和国机?动?车?驾驶证|机动车驾驶证[A-Za-z副]|^DrivingLicense/],
];
/** Letters speak of licences too, and may end a line so: it names the paper only where nothing else does. */
const mayBeDrivingLicence = /机动车驾驶证$/;

/** A title stands alone. What has a colon, a comma or a number in it cites another paper: a measure's certificate, a notice. */
const longestTitle = 30;
const isAlone = (text: string): boolean =>
  text.length <= longestTitle && !/[:：，,。；;、]\p{Script=Han}|[:：]$|\d{4}/u.test(text);

/** Words that make of a decision's title one of a letter by which nobody pays. */
const ofAnotherLetter =
  /不予|免予|撤销|变更|更正|送达|回证|催告|复议|认定|告知书|听证|审批|申请|强制执行|执行决定|中止|终止|结案|笔录|分期|延期|暂缓|减免/;
/** Line ends of running text that read like a title: 如不服本处罚决定书 and the like. */
const inASentence = /[本该此你被不服对收持将按]|依法/;

/** Authorities that fine too, but for other things than driving. A police station's decisions are none of the traffic police's. */
const ofAnotherAuthority =
  /市场监督|城市管理|城管|综合行政执法|综合执法|税务局|海关|交通运输|运输管理|道路运输|卫生|生态环境|环境保护|应急管理|文化|消防|农业|水务|水利|烟草|规划|住房|劳动|教育局|林业|海事|治安|派出所|出入境|铁路/;
const ofTrafficPolice = /交通警察|交警|公安交|交通管理|道路交通|机动车|驾驶证|号牌|车牌/;

const isDecision = (kind: PaperKind): boolean => kind.endsWith('_decision');
const isLetter = (kind: PaperKind): boolean => !kind.endsWith('_licence');

/**
 * What the rows say the paper is. Two papers of different kinds in one picture are neither, and a decision is one only
 * where the paper names the traffic police or the road, and its head no other authority.
 */
export function paperKind(texts: readonly string[]): PaperKind {
  const isTitle = (kind: PaperKind, title: RegExp, text: string): boolean =>
    title.test(text) &&
    (!isLetter(kind) || (isAlone(text) && !ofAnotherLetter.test(text))) &&
    !(isDecision(kind) && inASentence.test(text));
  const found = titles.flatMap(([kind, title]) => (texts.some((text) => isTitle(kind, title, text)) ? [kind] : []));
  const decisions = found.filter(isDecision);
  if (found.length > 1 && found.length > decisions.length) return 'unknown';
  if (decisions.length > 0) return isAnothers(texts) ? 'unknown' : decisions.sort().at(-1)!;
  return found[0] ?? (texts.some((text) => mayBeDrivingLicence.test(text)) ? 'driving_licence' : 'unknown');
}

/** How many rows from the top may be a head: the authority, the title, the number. */
const headRows = 6;

/** A letter about a decision, or a decision of somebody else. */
function isAnothers(texts: readonly string[]): boolean {
  const head = texts.slice(0, headRows);
  const aboutOne = head.some((text) => isAlone(text) && /决定|处罚|书$|回证$/.test(text) && ofAnotherLetter.test(text));
  const named = texts.some((text) => ofTrafficPolice.test(text));
  return aboutOne || !named || head.some((text) => isAlone(text) && ofAnotherAuthority.test(text));
}
