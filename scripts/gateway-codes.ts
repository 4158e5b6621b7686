import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatewayCodes } from './lib/list-codes';

writeFileSync(join(import.meta.dirname ?? __dirname, '../docs/gateway-codes.md'), gatewayCodes());
