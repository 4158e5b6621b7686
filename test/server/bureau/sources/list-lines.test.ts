// What lists really write: times, gaps, spaces, counts, and answers that are none.
import { describe, expect, it } from '@jest/globals';
import { jisuLine, juheLine, publicLists } from '../../../support/neighbours/public-lists';

const { plant, plantLines, ask } = publicLists();

describe.each(['juhe', 'jisuapi'] as const)('%s', (name) => {
  it.each([
    ['half an answer', '{"error_code":0,"status":'],
    ['an empty body', ''],
    ['a success without a list', '{"error_code":0,"status":0,"result":{}}'],
    ['a list that is no list', '{"error_code":0,"status":0,"result":{"list":7,"lists":7}}'],
    ['no records beside records', '{"error_code":0,"status":230,"result":{"list":[{}],"lists":"none"}}'],
    [
      'another car’s list',
      '{"error_code":0,"status":0,"result":{"hphm":"浙A54321","lsprefix":"浙","lsnum":"A54321","list":[],"lists":[]}}',
    ],
  ])('does not take %s for none, and opens no breaker for it', async (_what, body) => {
    await plant(name, { body });
    for (let tries = 0; tries < 7; tries += 1)
      await expect(ask(name)).rejects.toMatchObject({ code: 'answer_unclear' });
  });

  it.each([
    ['2026-02-27 14:12:00.0', '2026-02-27T14:12:00+08:00'],
    ['2026/02/27 14:12:00', '2026-02-27T14:12:00+08:00'],
    ['2026-2-7 4:12:00', '2026-02-07T04:12:00+08:00'],
    ['2026年02月27日14时12分', '2026-02-27T14:12:00+08:00'],
    ['20260227141200', '2026-02-27T14:12:00+08:00'],
    ['1772172720', '2026-02-27T14:12:00+08:00'],
    ['1772172720000', '2026-02-27T14:12:00+08:00'],
    ['2026-02-27T06:12:00Z', '2026-02-27T14:12:00+08:00'],
  ])('reads the time %s', async (time, occurredAt) => {
    await plantLines(name, [{ date: time, time }]);
    expect((await ask(name)).violations).toEqual([expect.objectContaining({ occurredAt })]);
  });

  it.each(['2026-02-30 10:00:00', '27/02/2026 10:00', '2026-02-27', '9'.repeat(18), '2027-02-27 10:00:00', null])(
    'says of a line of the time %s that it could not be read, and shows the others',
    async (time) => {
      await plantLines(name, [{ date: time, time }, null, 'line', {}]);
      const { violations, unreadable } = await ask(name);
      expect([violations.length, unreadable]).toEqual([1, 3]);
    },
  );

  it('reads a list that PHP wrote with gaps (php-src#454)', async () => {
    const [list] = [name === 'juhe' ? { ...juheLine } : { ...jisuLine }];
    const result = JSON.stringify({ '0': list, '2': { ...list, archiveno: '', number: '' } });
    await plant(name, { body: `{"error_code":0,"status":0,"result":{"list":${result},"lists":${result}}}` });
    expect((await ask(name)).violations).toHaveLength(2);
  });

  it('gives the same line the same name though its words vary by a space, and shows entities as people read them', async () => {
    const words = async (offence: string) => {
      await plantLines(name, [{ archiveno: '', number: '', act: offence, content: offence }]);
      return (await ask(name)).violations[0]!;
    };
    const [first, second] = [await words('违反 禁止&nbsp;标线'), await words('违反禁止标线')];
    expect(first.recordNo).toBe(second.recordNo);
    expect(first.offence).toBe('违反 禁止 标线');
  });

  it('keeps two lines of one number two', async () => {
    await plantLines(name, [{}, { act: '停车', content: '停车' }]);
    const numbers = (await ask(name)).violations.map(({ recordNo }) => recordNo);
    expect(new Set(numbers).size).toBe(2);
  });
});

it('does not take an over-quota answer with an empty list for none', async () => {
  await plant('juhe', {
    body: '{"resultcode":"112","reason":"超过每日可允许请求次数!","error_code":0,"result":{"lists":[]}}',
  });
  await expect(ask('juhe')).rejects.toMatchObject({ code: 'bureau_down' });
});

it('believes a count beside fewer lines: the rest could not be read', async () => {
  const result = (count: string, list: object[]) => JSON.stringify({ status: 0, result: { count, list } });
  await plant('jisuapi', { body: result('3', [jisuLine]) });
  expect(await ask('jisuapi')).toMatchObject({ unreadable: 2 });
  await plant('jisuapi', { body: result('3', []) });
  await expect(ask('jisuapi')).rejects.toMatchObject({ code: 'answer_unclear' });
});

it.each([
  [1, 'decided'],
  ['已处理', 'decided'],
  [true, 'decided'],
  ['0', 'unhandled'],
  ['', 'unhandled'],
])('reads handled %j as %s', async (handled, status) => {
  await plantLines('juhe', [{ handled }]);
  expect((await ask('juhe')).violations).toEqual([expect.objectContaining({ status })]);
});
