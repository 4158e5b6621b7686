// What the regulations of provinces and cities say, each read in its own text: the day, the fine and the objection follow it there
// and nowhere else.
import { describe, expect, it } from '@jest/globals';
import { handlingClock, namedPlaceClock } from '#domain/places/handling-deadline';
import { fen } from '#domain/payments/money';
import { windowReasons, type RoutingInput } from '#domain/places/where-to-handle';
import { regionDocuments } from '../../../domain/law/records/region-documents';
import { groundRules } from '../../../domain/objections/objections';
import { oddities, type Examined } from '../../../domain/objections/oddities';

const [shanghai, shenzhen, chongqing, hangzhou, shijiazhuang] = ['310104', '440305', '500103', '330106', '130102'];

it('are those of twelve provinces and more, each with its document, its day, where it was read and when', () => {
  expect(new Set(regionDocuments.map(({ region }) => region.slice(0, 2))).size).toBeGreaterThanOrEqual(12);
  for (const { document, source, verifiedOn } of regionDocuments)
    expect([document?.title, document?.issuedOn, source, verifiedOn].every(Boolean)).toBe(true);
});

describe('a record', () => {
  const days = (regionCode: string, occurredOn = '2026-10-28') => {
    const clock = handlingClock('2026-11-02T10:00:00+08:00', {
      regionCode,
      occurredAt: `${occurredOn}T08:00:00+08:00`,
    });
    return [clock?.bySafe, clock?.by];
  };
  it('told in Shanghai is safely handled in fifteen days, and elsewhere in thirty', () => {
    expect(days(shanghai)).toEqual(['2026-11-17', '2026-12-02']);
    expect(days(hangzhou)).toEqual(['2026-12-02', '2026-12-02']);
    const { article } = handlingClock('2026-11-02T10:00:00+08:00', { regionCode: shanghai, occurredAt: '' })!;
    expect(article).toBe('上海市道路交通管理条例 第二十七条第一款；公安部令第157号 第二十条');
  });
  it('of Shenzhen has forty-five days from the act, where that is earlier and not yet over', () => {
    expect(days(shenzhen, '2026-10-01')).toEqual(['2026-11-15', '2026-12-02']);
    expect(days(shenzhen, '2026-10-30')).toEqual(['2026-12-02', '2026-12-02']);
    expect(days(shenzhen, '2026-09-01')).toEqual(['2026-12-02', '2026-12-02']);
  });
  it('of Shenzhen is handled online up to five hundred yuan, by the zone’s own article', () => {
    const input: RoutingInput = {
      on: '2026-11-23',
      regionCode: shenzhen,
      paper: 'record',
      points: 3,
      fineFen: fen(50_000),
      measured: null,
      limit: null,
      flags: [],
      objectionPending: false,
      ownerKind: 'person',
    };
    expect(windowReasons(input)).toEqual([]);
    expect(windowReasons({ ...input, fineFen: fen(50_001) })).toMatchObject([
      {
        code: 'general_procedure',
        article: '深圳经济特区道路交通安全违法行为处罚条例 第五十五条第二项',
        numbers: { fen: 50_000 },
      },
    ]);
    expect(windowReasons({ ...input, regionCode: '440106' })).toMatchObject([{ numbers: { fen: 20_000 } }]);
  });
});

it('a paper of the road has fifteen days of the calendar in Chongqing, before fifteen working days are over', () => {
  const clock = namedPlaceClock('2026-11-02T10:00:00+08:00', { regionCode: chongqing, occurredAt: '' });
  expect([clock?.bySafe, clock?.by]).toEqual(['2026-11-17', '2026-11-23']);
  expect(namedPlaceClock('2026-11-02T10:00:00+08:00', { regionCode: hangzhou, occurredAt: '' })?.bySafe).toBe(
    '2026-11-23',
  );
});

describe('worth checking', () => {
  const record: Examined = {
    recordNo: '1',
    plate: '京A12345',
    occurredAt: '2026-11-02T08:00:00+08:00',
    place: '朝阳北路',
    code: '1352',
    offence: '超速',
    enteredAt: '2026-11-05T09:00:00+08:00',
    notifiedAt: null,
    measured: null,
    limit: null,
    vehicleGroup: 'B',
    road: 'other',
    points: null,
    fineFen: null,
    photoPlate: null,
    usualFineFen: null,
  };
  const found = (change: Partial<Examined>) =>
    oddities({ ...record, ...change }, []).map(({ kind, against, article }) => [kind, against, article]);
  const told = (regionCode: string, day: string) => found({ regionCode, notifiedAt: `2026-11-${day}T09:00:00+08:00` });

  it('is a notice later than two working days in Shenzhen, or fifteen days after the act in Hebei', () => {
    expect(told(shenzhen, '09')).toEqual([]);
    expect(told(shenzhen, '10')).toEqual([
      ['told_late', '2026-11-09', '深圳经济特区道路交通安全违法行为处罚条例 第五十七条第一款'],
    ]);
    // Over the National Day, ten working days are longer than fifteen days.
    const before = { occurredAt: '2026-09-28T08:00:00+08:00', enteredAt: '2026-10-10T09:00:00+08:00' };
    const late = { ...before, notifiedAt: '2026-10-14T09:00:00+08:00' };
    expect(found({ ...late, regionCode: hangzhou })).toEqual([]);
    expect(found({ ...late, regionCode: shijiazhuang })).toEqual([
      ['told_late', '2026-10-13', '河北省实施《中华人民共和国道路交通安全法》办法 第六十七条第四款'],
    ]);
  });

  const at = (regionCode: string, speed: number, yuan: number, change: Partial<Examined> = {}) =>
    found({ regionCode, measured: speed, limit: 60, fineFen: fen(yuan * 100), ...change }).flatMap(([kind, against]) =>
      kind === 'unusual_fine' ? [Number(against) / 100] : [],
    );
  it.each([
    ['440106', 90, 150, []],
    ['440106', 90, 200, [150]],
    ['440106', 91, 150, [1000]],
    ['440106', 120, 2000, []],
    ['340102', 65, 50, []],
    ['340102', 66, 100, [50]],
    ['340102', 72, 100, []],
    ['350102', 90, 100, []],
    ['350102', 91, 100, [500]],
    ['350102', 108, 1500, []],
    ['370102', 66, 50, []],
    ['370102', 67, 200, [50]],
    ['420102', 71, 50, [0]],
    ['420102', 72, 100, []],
    ['460105', 72, 100, []],
    ['460105', 73, 100, [200]],
    ['140105', 90, 200, []],
    ['140105', 90, 1000, []],
    ['140105', 91, 200, [1000]],
    ['440305', 90, 1000, [2000]],
    ['330106', 91, 150, []],
  ] as const)('in %s, %i km/h in 60 for %i yuan: the text has %j', (region, speed, yuan, other) =>
    expect(at(region, speed, yuan)).toEqual(other),
  );
  it('knows the higher fine of an expressway, a bus’s own, and leaves all to a bureau that gives its table', () => {
    expect([at('420102', 72, 200, { road: 'fast' }), at('420102', 72, 100, { road: 'fast' })]).toEqual([[], []]);
    expect(at('140105', 91, 1500, { vehicleGroup: 'A' })).toEqual([]);
    expect(at('440106', 91, 150, { usualFineFen: fen(15_000) })).toEqual([]);
  });
});

it('an objection cites the region’s own text beside the Order’s', () => {
  const cited = (regionCode: string) =>
    groundRules('2026-11-23', regionCode).find(({ ground }) => ground === 'rescue_or_avoidance')?.article;
  expect(cited('510104')).toBe(
    '公安部令第157号 第二十二条第三项；四川省《中华人民共和国道路交通安全法》实施办法 第七十五条第二项',
  );
  expect(cited(hangzhou)).toBe('公安部令第157号 第二十二条第三项');
});
