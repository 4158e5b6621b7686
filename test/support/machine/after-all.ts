import { rmSync } from 'node:fs';
import { kept } from './environment.cjs';

/** After every run: all that tests and the processes that they started wrote to the temporary folder goes with it. */
export default async function afterAll(): Promise<void> {
  await kept.pglite?.end(); // where the tests ran in this very process
  const room = process.env.FADAN_TEST_ROOM;
  if (room) rmSync(room, { recursive: true, force: true, maxRetries: 3 });
}
