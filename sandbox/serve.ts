// The sandbox in a process of its own: tsx sandbox/serve.ts <folder> [port]. Its one line of output is what a service
// needs to know to work with it, as JSON.
import { startSandbox } from './main';

const [dataFolder, port = '0'] = process.argv.slice(2);

async function serve(): Promise<void> {
  if (!dataFolder) throw new Error('usage: tsx sandbox/serve.ts <folder> [port]');
  const { url, settings, stop } = await startSandbox({ port: Number(port), dataFolder });
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  process.stdout.write(`${JSON.stringify({ url, settings })}\n`);
}

serve().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
