import type { SandboxSettings } from '../../sandbox/settings';
import type { Settings } from '../../server/settings';
import { checkSettings } from '../../server/settings/checks/check-settings';
import type { Looked } from './look-first';

/** The service beside the sandbox: the sandbox's addresses and keys, and what a laptop can bear. */
export const startSettings = (found: Looked, sandbox: SandboxSettings, webFolder: string | null): Settings =>
  checkSettings(
    {
      ...sandbox,
      production: false,
      host: found.environment.host,
      port: found.port,
      publicUrl: found.url,
      ...(found.environment.stopSeconds && { stopSeconds: found.environment.stopSeconds }),
      database: found.database,
      webFolder,
      dataKey: found.dataKey(),
      papers: { waiting: 50, patienceMs: 15_000, limitMs: 15_000, threads: 2 },
      ...(found.environment.law && { lawFolder: found.environment.law }),
      watching: { everyHours: 1, perMinute: 60, burst: 10 },
    },
    'npm start',
  );
