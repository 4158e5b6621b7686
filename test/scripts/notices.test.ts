import { expect, it } from '@jest/globals';
import { asText, noticesOf } from '../../scripts/notices';

it('names whose work runs in production, with the licence of each and its words where there are any', () => {
  const notices = noticesOf();
  const names = notices.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['fastify', 'kysely', 'pg', 'sharp']));
  expect(names).not.toContain('jest');
  expect(notices.filter(({ licence }) => !licence).map(({ name }) => name)).toEqual([]);
  const bare = notices.filter(({ words }) => !words).map(({ name }) => name);
  expect(bare.length).toBeLessThan(notices.length / 5);
  expect(asText(notices)).toContain('Permission is hereby granted');
});
