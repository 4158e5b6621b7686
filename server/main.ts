import { readFileSync } from 'node:fs';
import { startService } from './service';
import type { Settings } from './settings';

/** In production: `FADAN_SETTINGS=settings.json npx tsx server/main.ts` */
const file = process.env.FADAN_SETTINGS;
if (!file) throw new Error('FADAN_SETTINGS names no settings file; for a try-out use npm start');
const settings = JSON.parse(readFileSync(file, 'utf8')) as Settings;
void startService(settings, { logger: { redact: ['req.headers.authorization'] } }).then(({ url, stop }) => {
  process.stdout.write(`Fadan listens on ${url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
});
