import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { barcode, page, qr } from '../../../bench/ocr/papers/drawing';
import { seeds } from '../../../bench/ocr/chance';
import { photo, planned, seedsFrom } from '../../../bench/ocr/pictures';
import { overNumber } from '../../../bench/ocr/taking/covers';
import { otherFates } from '../../../bench/ocr/taking/hardness';
import { parseDecisionNumber } from '../../../domain/input/decision-number';
import { parseLicenceNumber } from '../../../domain/people/licence';
import { parsePlate } from '../../../domain/cars/plate';
import { parseVin } from '../../../domain/cars/vin';
import { codesOn } from '../../../server/papers/vision/codes';
import { differences } from './differences';

const tuning = seedsFrom(seeds.tuning, 600).map(planned);
const figures = seedsFrom(seeds.figures, 600).map(planned);
const papers = [...tuning, ...figures].flatMap((one) => one.papers);
const truths = (name: 'decisionNumber' | 'vin' | 'licenceNumber' | 'plate') =>
  papers.flatMap(({ truth }) => truth[name] ?? []);

describe('the generator of test photographs', () => {
  it.each([7, 1_000_010])('draws the same bytes for the same seed: %d', async (seed) => {
    const [once, again] = [await photo(seed), await photo(seed)];
    expect([await differences(once.jpeg, again.jpeg), once.jpeg.equals(again.jpeg)]).toEqual([[], true]);
    expect(once.papers.map(({ truth }) => truth)).toEqual(planned(seed).papers.map(({ truth }) => truth));
  });
  it('keeps seeds for tuning from seeds for figures, and so the numbers drawn from them', () => {
    expect(() => seedsFrom(999_900, 600)).toThrow(RangeError);
    expect(seedsFrom(seeds.tuning, 999_999).at(-1)).toBeLessThan(seeds.figures);
    const seen = new Set(tuning.flatMap((one) => one.papers.map(({ truth }) => truth.decisionNumber)).filter(Boolean));
    expect(figures.flatMap((one) => one.papers).filter(({ truth }) => seen.has(truth.decisionNumber))).toEqual([]);
  });
  it('prints numbers that hold by the rules, digit by digit', () => {
    expect(truths('decisionNumber').filter((one) => !parseDecisionNumber(one).ok)).toEqual([]);
    expect(truths('plate').filter((one) => !parsePlate(one).ok)).toEqual([]);
    expect(truths('licenceNumber').filter((one) => !parseLicenceNumber(one).ok)).toEqual([]);
    expect(
      truths('vin').filter((one) => {
        const vin = parseVin(one);
        return !vin.ok || vin.value.doubtful;
      }),
    ).toEqual([]);
    expect(
      papers.filter(
        ({ truth, digits, layout }) =>
          truth.decisionNumber && layout !== 'message' && digits?.length !== truth.decisionNumber.length,
      ),
    ).toEqual([]);
  });
  it('prints bars and squares that a decoder reads', async () => {
    const read = async (inside: string) => {
      const { data, info } = await sharp(Buffer.from(page(600, 300, 'sans-serif', inside)))
        .flatten()
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      return codesOn({ data, width: info.width, height: info.height });
    };
    const at = { x: 60, y: 60, width: 480, height: 100 };
    expect(await read(barcode('3301061000012345', at, 20))).toEqual(['3301061000012345']);
    expect(await read(barcode('330106100001234', at, 20))).toEqual(['330106100001234']);
    expect(await read(qr('https://jg.example.cn/pay?jdsbh=3301061000012345', 60, 40, 220))).toEqual([
      'https://jg.example.cn/pay?jdsbh=3301061000012345',
    ]);
  });
});

const layouts = [
  'letter, number right',
  'letter, number left',
  'letter, number centre',
  'letter, number in a style of its own',
  'half sheet',
  'ruled table',
  'ruled table, number in a cell',
  'carbon form',
  'thermal slip, number under its label',
  'thermal slip, number beside its label',
  'thermal slip, number broken',
  'vehicle licence',
  'vehicle licence with its second page',
  'electronic licence',
  'message',
  'decision on a screen',
  'driving licence, older',
  'driving licence, newer',
  'driving licence, older with its second page',
  'driving licence, newer with its second page',
  'receipt',
  'meeting note',
  'waybill',
  'bank card',
  'medical report',
  'chat',
  'face',
  'blank desk',
];
const effects = [
  ...otherFates.filter((fate) => fate !== 'nothing'),
  ...Object.keys(overNumber),
  'thumb at the edge',
  'stain',
  'note by hand',
  'crease',
  'two papers',
  'turned: quarter',
  'turned: any',
  'curl',
  'crumpled',
  'folds',
  'ink bleeds',
  'cast shadow',
  'low light',
  'white balance',
  'glare',
  'out of focus',
  'motion blur',
  'noise',
  'shrunk by a chat',
  'compressed twice',
  'sideways in the file',
  'large',
  'scan',
  'screenshot',
  'on wood',
  'on cloth',
  'on dashboard',
  'on asphalt',
  'on checks',
  'on seat',
  'on desk',
  'on white',
  'bare code',
  'address with number',
  'unrelated address',
  'pay code in code',
  "another's number in code",
  'fours',
  'fifteen digits',
  '电子监控记录编号',
  '缴款码',
  '凭证编号',
  '罚没账号',
  '违法编号',
  'foreigner',
  'owned by a company',
  'engine number with signs',
  ...['01', '02', '07', '08', '15', '16', '51', '52'].map((type) => `plate type ${type}`),
];

describe('six hundred photographs', () => {
  it.each([
    ['for tuning', tuning],
    ['for figures', figures],
  ])('%s show every grade, kind, layout and mishap', (_, photos) => {
    const [seenLayouts, seenEffects] = [
      new Set(photos.flatMap((one) => one.papers.map(({ layout }) => layout))),
      new Set(photos.flatMap((one) => one.effects)),
    ];
    expect(layouts.filter((one) => !seenLayouts.has(one))).toEqual([]);
    expect([...seenLayouts].filter((one) => !layouts.includes(one!))).toEqual([]);
    expect(effects.filter((one) => !seenEffects.has(one))).toEqual([]);
    expect([...seenEffects].filter((one) => !effects.includes(one))).toEqual([]);
    expect([...new Set(photos.map(({ grade }) => grade))].sort()).toEqual([1, 2, 3, 4]);
    expect([...new Set(photos.flatMap((one) => one.papers.map(({ kind }) => kind)))].sort()).toEqual([
      'compulsory_measure',
      'driving_licence',
      'general_decision',
      'none',
      'parking_notice',
      'simplified_decision',
      'vehicle_licence',
    ]);
    const decisions = photos.filter((one) => one.papers.some(({ truth }) => truth.decisionNumber)).length;
    expect(decisions).toBeGreaterThan(330);
    expect(decisions).toBeLessThan(420);
  });
  it.each([
    [1, 0, 0],
    [2, 0, 0.06],
    [3, 0.01, 0.15],
    [4, 0.25, 0.5],
  ] as const)('of grade %d hide between %d and %d of their numbers from any reader', (grade, least, most) => {
    const numbered = [...tuning, ...figures]
      .filter((one) => one.grade === grade)
      .flatMap((one) => one.papers)
      .filter(({ truth }) => truth.decisionNumber);
    const share = numbered.filter(({ hidden }) => hidden).length / numbered.length;
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(most);
  });
  it('know that a number cut off is hidden', () => {
    const cut = [...tuning, ...figures].filter(
      (one) => one.effects.includes('cut off') && one.papers[0]!.truth.decisionNumber,
    );
    expect(cut.filter((one) => !one.papers[0]!.hidden).map(({ name }) => name)).toEqual([]);
    expect(cut.length).toBeGreaterThan(5);
  });
});
