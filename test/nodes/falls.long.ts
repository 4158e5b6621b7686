import { expect, it } from '@jest/globals';
import { postgresPrograms } from '../kill/cluster';
import { badWeek } from './falls';
import { hasProxy } from './proxy';

(postgresPrograms() && hasProxy() ? it : it.skip)(
  'only what a fallen node had begun fails, and nothing is lost',
  async () => {
    const week = await badWeek({ nodes: 3, drivers: 4, rounds: 1, skewMs: 90_000 });
    expect(week.falls.filter(({ failed, allowed }) => failed > allowed)).toEqual([]);
    expect(week).toMatchObject({ lost: [], unbalanced: [], unsettled: [] });
    expect(week.paid).toBeGreaterThan(50);
  },
);
