/** Whose number it is that stands behind some words. own: the decision's. near: it may be, misread or run together. none: nobody says. */
export type Label = 'own' | 'near' | 'anothers' | 'none';

const title = '(?:(?:公安交通管理|道路交通安全违法|道路交通安全|道路交通|交通)?(?:简易程序|行政|当场)?处罚)?';
/** The labels by which the forms of the traffic police call a decision's number (MPS Order 157, and the sheets of cities). */
const own = new RegExp(`^(?:${title}决定书(?:编号|文号|号码?)?|(?:法律)?文书(?:编号|文号|号码?)|编号|№|N[o0][.,]?)$`);
/** A region's own style: 京公交决字[2026]第…号. */
const ownStyle = /(?:决|罚|处)字?[[〔(【]?(?:20\d\d)?[\]〕)】]?第$|^第$|决定书第$/;

/** Words that make of 决定书编号 another letter's, and of any label another's. */
const refused =
  /不予|免予|撤销|变更|送达|催告|复议|认定|告知|强制|凭证|通知|记录|监控|设备|缴款|缴费|电话|身份|证件|证号|驾驶|档案|账|帐|收据|票|订单|运单|流水|卡号|代码|执法|网点|终端|听证|执行|案|单号|识别/;

/** Words that no label of a decision's number has. */
export const isAnothers = (words: string): boolean => refused.test(words);

/** What looks like a label at all: it ends with a colon, or with a word for a number. */
const isLabel = /[:：]$|(?:号|号码|编号|编码|代码|条码|单号|码|№|N[o0][.:]?)$/;

/** What is allowed is listed, for nobody can list all that other papers call their numbers. */
export function decisionLabel(words: string): Label {
  const label = words.replace(/[\s.·…]+/g, '');
  const bare = bareLabel(label);
  if (bare === '') return 'none';
  if (isAnothers(bare)) return 'anothers';
  if (own.test(bare) || ownStyle.test(bare)) return 'own';
  if (/决定书(?:编号|文号|号码?)?$/.test(bare) || isNearlyOwn(bare)) return 'near';
  return isLabel.test(label) ? 'anothers' : 'none';
}

/** The label as it is printed, without the marks around it. */
export const bareLabel = (words: string): string => words.replace(/^[^\p{L}\p{N}№]+|[^\p{L}\p{N}№]+$/gu, '');

/** The line over a number may be the title, whatever authority it begins with, or a label; running text says nothing. */
export const labelAbove = (above: string): Label =>
  /处罚决定书$/.test(bareLabel(above)) && !isAnothers(above) ? 'own' : decisionLabel(above);

const labels = ['决定书编号', '处罚决定书编号', '行政处罚决定书编号', '法律文书编号', '文书编号'];
/** One sign of it misread. */
const isNearlyOwn = (bare: string): boolean =>
  labels.some(
    (label) => label.length === bare.length && [...label].filter((sign, at) => sign !== bare[at]).length === 1,
  );
