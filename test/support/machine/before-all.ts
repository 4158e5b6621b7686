import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fontEnvironment } from './fonts';

/** Before every run: a temporary folder that is the run's own, and the fonts that papers are drawn with. */
export default async function beforeAll(): Promise<void> {
  const room = mkdtempSync(join(tmpdir(), 'fadan-run-'));
  Object.assign(process.env, { TMPDIR: room, TEMP: room, TMP: room, FADAN_TEST_ROOM: room });
  Object.assign(process.env, await fontEnvironment());
}
