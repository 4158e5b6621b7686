import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSandboxRules } from './lib/list-sandbox-rules';

const page = join(import.meta.dirname ?? __dirname, '../docs/sandbox.md');
writeFileSync(page, withSandboxRules(readFileSync(page, 'utf8')));
