// One node of the service as its own process, to be killed. Its clock may be ahead, so that nobody has to wait for locks.
import { runtimeAt } from '../support/runtime';
import { readFileSync } from 'node:fs';
import { startService } from '../../server/service';
import type { Settings } from '../../server/settings';

const [file, aheadMs] = [process.argv[2]!, Number(process.argv[3] ?? 0)];
const runtime = runtimeAt(() => new Date(Date.now() + aheadMs));
void startService(JSON.parse(readFileSync(file, 'utf8')) as Settings, { runtime }).then(({ stop }) => {
  process.stdout.write('listening\n');
  process.once('SIGTERM', () => void stop().then(() => process.exit(0)));
});
