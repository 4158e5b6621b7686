// npm run bureau:check -- --url https://… --key … --plate 京A12345 --last-six 123456 --decision 1101041000001234
// The secret is read from BUREAU_SECRET, so that it stands in no list of processes. Everything that is asked only reads.
import { parseArgs } from 'node:util';
import { checkBureau } from './lib/bureau-conformance';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    url: text,
    key: text,
    plate: text,
    'plate-type': { ...text, default: '02' },
    'last-six': text,
    decision: text,
  },
});
const given = (name: keyof typeof values): string => {
  const value = values[name];
  if (!value) throw new Error(`--${name} is missing`);
  return value;
};

async function check(): Promise<void> {
  const secret = process.env.BUREAU_SECRET;
  if (!secret) throw new Error('BUREAU_SECRET is not set');
  const findings = await checkBureau(
    { url: given('url').replace(/\/$/, ''), key: given('key'), secret },
    { plate: given('plate'), plateType: given('plate-type'), lastSix: given('last-six'), decision: given('decision') },
    () => new Date(),
  );
  for (const { check: name, wrong } of findings)
    process.stdout.write(wrong ? `WRONG  ${name}: ${wrong}\n` : `ok     ${name}\n`);
  process.exitCode = findings.some(({ wrong }) => wrong) ? 1 : 0;
}

check().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
