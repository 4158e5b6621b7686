// Plain JavaScript, so that what is missing for anything else can be said in one line.
const [major, minor] = process.versions.node.split('.').map(Number);

function refuse(line, code = 78) {
  process.stderr.write(`${line}\n`);
  process.exit(code);
}

if (major < 20 || (major === 20 && minor < 19))
  refuse(`Node ${process.versions.node} is too old: install Node 20.19 or newer (https://nodejs.org)`);

const tooFewFiles =
  'this machine lets a process open too few files at once: raise the limit (ulimit -n 1024) and start again';

try {
  await import('tsx');
} catch {
  refuse('node_modules is missing or not whole: run npm ci');
}

try {
  const loaded = await import('./start.ts');
  await (loaded.default ?? loaded).start();
} catch (error) {
  const missing = /Cannot find (?:module|package) '([^'./][^']*)'/.exec(String(error?.message))?.[1];
  if (missing) refuse(`the package ${missing} is not installed: run npm ci`);
  if ((error?.code ?? error?.cause?.code) === 'EMFILE') refuse(tooFewFiles);
  if (error?.name === 'StartRefused') refuse(error.message, error.exitCode);
  // Whatever nobody foresaw: a fault of the program, for which its stack is what helps.
  refuse(`npm start failed: ${error?.stack ?? error}`, 1);
}
