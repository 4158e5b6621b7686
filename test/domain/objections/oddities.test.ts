import { fen } from '#domain/payments/money';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nearby, oddities, type Examined } from '../../../domain/objections/oddities';

const record: Examined = {
  recordNo: '1101041000000001',
  plate: '京A12345',
  occurredAt: '2026-11-20T08:00:00+08:00',
  place: '朝阳北路',
  code: '1208',
  offence: '不按导向车道行驶',
  enteredAt: '2026-11-22T09:00:00+08:00',
  notifiedAt: '2026-11-23T09:00:00+08:00',
  measured: null,
  limit: null,
  vehicleGroup: 'B',
  road: 'other',
  points: 1,
  fineFen: fen(20000),
  photoPlate: null,
  usualFineFen: fen(20000),
};
const kinds = (change: Partial<Examined>, near: Examined[] = []) =>
  oddities({ ...record, ...change }, near).map(({ kind, ground, against }) => [kind, ground, against]);

describe('worth checking before accepting', () => {
  it('is no twin of another act at the same place, where a list gives no codes (captured lists of cities)', () => {
    const uncoded = { ...record, code: '' };
    const other = { ...uncoded, recordNo: '1101041000000002', occurredAt: '2026-11-20T08:00:30+08:00' };
    expect(kinds({ code: '' }, [{ ...other, offence: '未系安全带' }])).toEqual([]);
    expect(kinds({ code: '', place: '' }, [{ ...other, place: '' }])).toEqual([]);
    expect(kinds({ code: '', offence: '' }, [{ ...other, offence: '' }])).toEqual([]);
    expect(kinds({ code: '' }, [{ ...other, offence: '不按导向 车道行驶' }])).toHaveLength(1);
  });
  it.each(['', '无', '未识别', '无牌', '京A1234', '京A123*5', 'A12345', '-'])(
    'is no other plate where the camera wrote %s (HyperLPR#256, #295)',
    (photoPlate) => expect(kinds({ photoPlate })).toEqual([]),
  );
  it('is nothing on an ordinary record', () => expect(kinds({})).toEqual([]));
  it('is a second record of the same place within five minutes', () => {
    const twin = { ...record, recordNo: '1101041000000002', occurredAt: '2026-11-20T08:05:00+08:00' };
    expect(kinds({}, [record, twin])).toEqual([['same_time_and_place', 'handled_on_the_spot', '1101041000000002']]);
    expect(kinds({}, [{ ...twin, occurredAt: '2026-11-20T08:05:01+08:00' }])).toEqual([]);
    expect(kinds({}, [{ ...twin, code: '1039' }])).toEqual([]);
  });
  it('is another plate in the photo, however it is written', () => {
    expect(kinds({ photoPlate: '京A·12346' })).toEqual([['other_plate_in_photo', 'plate_misread', '京A·12346']]);
    expect(kinds({ photoPlate: '京a·12345' })).toEqual([]);
  });
  it('is an offence that was entered more than two years later (Administrative Penalty Law, art. 36)', () => {
    expect(kinds({ occurredAt: '2024-11-21T08:00:00+08:00' })).toEqual([
      ['older_than_two_years', 'other', '2026-11-21'],
    ]);
    expect(kinds({ occurredAt: '2024-11-22T08:00:00+08:00' }).map(([kind]) => kind)).toEqual(['entered_late']);
  });
  it('is an entry after five working days, or a notice five working days after the entry (Order 157, art. 19, 20)', () => {
    const at = (day: string) => `2026-11-${day}T09:00:00+08:00`;
    expect(kinds({ enteredAt: at('27'), notifiedAt: null })).toEqual([]);
    expect(kinds({ enteredAt: at('28'), notifiedAt: null })).toEqual([['entered_late', 'other', '2026-11-27']]);
    expect(kinds({ enteredAt: at('22'), notifiedAt: at('27') })).toEqual([]);
    expect(kinds({ enteredAt: at('22'), notifiedAt: at('28') })).toEqual([['told_late', 'other', '2026-11-27']]);
    expect(oddities({ ...record, enteredAt: at('28') }, [])[0]).toMatchObject({
      number: 5,
      article: '公安部令第157号 第十九条、第二十条、第八十一条第二款',
    });
  });
  it('says nothing of days that were not told, or of years before the book', () => {
    expect(kinds({ enteredAt: null })).toEqual([]);
    expect(kinds({ occurredAt: '2020-04-01T08:00:00+08:00', enteredAt: '2020-06-01T08:00:00+08:00' })).toEqual([]);
  });
  it('is points that are not those of the speed, where the law names some', () => {
    const speed = { measured: 72, limit: 60 };
    expect(kinds({ ...speed, points: 3 })).toEqual([]);
    expect(kinds({ ...speed, points: 6 })).toEqual([['unusual_points', 'other', '3']]);
    expect(kinds({ ...speed, points: null })).toEqual([]);
  });
  it('is a fine that differs from the bureau’s own table', () => {
    expect(kinds({ fineFen: fen(15000) })).toEqual([['unusual_fine', 'other', '20000']]);
    expect(kinds({ fineFen: null })).toEqual([]);
  });
});

it('looking only at near records finds what looking at all of them finds', () => {
  const minute = fc.integer({ min: 0, max: 40 });
  const some = fc.array(
    fc.record({
      at: minute,
      place: fc.constantFrom('甲', '乙', ''),
      code: fc.constantFrom('1208', '1039', ''),
      offence: fc.constantFrom('越线', '停车', ''),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(some, (drawn) => {
      const all = drawn.map(({ at, ...rest }, index) => ({
        ...record,
        ...rest,
        recordNo: String(index),
        occurredAt: `2026-11-20T08:${String(at).padStart(2, '0')}:00+08:00`,
      }));
      const near = nearby(all);
      for (const one of all)
        expect(oddities(one, near(one)).map(({ kind }) => kind)).toEqual(oddities(one, all).map(({ kind }) => kind));
    }),
  );
});
