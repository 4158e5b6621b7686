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

/** What the rows say the paper is. Two papers of different kinds in one picture are neither. */
export function paperKind(texts: readonly string[]): PaperKind {
  const has = (kind: PaperKind) => texts.some((text) => titles.some(([of, title]) => of === kind && title.test(text)));
  const kinds = titles.map(([kind]) => kind).filter(has);
  const decisions = kinds.filter((kind) => kind.endsWith('_decision'));
  if (kinds.length > 1 && kinds.length > decisions.length) return 'unknown';
  if (decisions.includes('simplified_decision')) return 'simplified_decision';
  return kinds[0] ?? (texts.some((text) => mayBeDrivingLicence.test(text)) ? 'driving_licence' : 'unknown');
}
