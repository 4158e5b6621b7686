import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The one sheet of these pages, under an address that changes with it. */
export const sheet = readFileSync(join(__dirname, 'style.css'), 'utf8');
export const styleAddress = `/operator/style.css?${createHash('sha256').update(sheet).digest('hex').slice(0, 8)}`;
