import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Rooms = Record<string, { sees: string[]; types?: string[] }>;
const rooms = createRequire(__filename)('../config/dependency-rules/server-rooms.cjs') as Rooms;

const file = 'docs/architecture.md';
const [from, to] = ['<!-- rooms of the service: npm run docs:architecture -->', '<!-- end of rooms -->'];

/** The service's arrows as the dependency checker holds them, in the page that tells of them. */
export function withRooms(page: string): string {
  const rows = Object.entries(rooms).map(
    ([name, { sees, types = [] }]) => `| ${name} | ${sees.join(', ') || '-'} | ${types.join(', ') || '-'} |`,
  );
  const table = ['| room | imports | takes types alone of |', '| --- | --- | --- |', ...rows].join('\n');
  const [before, rest] = page.split(from);
  const after = rest?.split(to)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} has no place for the rooms`);
  return `${before}${from}\n${table}\n${to}${after}`;
}

if (require.main === module) writeFileSync(file, withRooms(readFileSync(file, 'utf8')));
