import { rmSync } from 'node:fs';

/** After every run: all that tests and the processes that they started wrote to the temporary folder goes with it. */
export default function afterAll(): void {
  const room = process.env.FADAN_TEST_ROOM;
  if (room) rmSync(room, { recursive: true, force: true, maxRetries: 3 });
}
