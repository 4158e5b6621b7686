// npm run lint:openapi -- [files]: what a public linter says of contract/bureau.openapi.json. A module, as the linter is one.
import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';

const config = await createConfig({ extends: ['recommended'] });
for (const file of process.argv.length > 2 ? process.argv.slice(2) : ['contract/bureau.openapi.json']) {
  const problems = await lintFromString({ source: readFileSync(file, 'utf8'), absoluteRef: file, config });
  for (const { severity, ruleId, message, location } of problems)
    console.log(`${severity} ${ruleId} ${location[0]?.pointer ?? ''}: ${message}`);
  console.log(`${file}: ${problems.length} problems`);
  if (problems.length > 0) process.exitCode = 1;
}
