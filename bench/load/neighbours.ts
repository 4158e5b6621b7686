// The neighbours in a process of their own: the sandbox with its gateways, and a bureau that answers at once.
import type { AddressInfo } from 'node:net';
import { startSandbox } from '../../sandbox/main';
import { bureauAtOnce } from './bureau';

async function start(folder: string): Promise<void> {
  const { settings } = await startSandbox({ port: 0, dataFolder: folder });
  const bureau = bureauAtOnce(settings.bureau);
  await new Promise<void>((listening) => bureau.listen(0, '127.0.0.1', () => listening()));
  const url = `http://127.0.0.1:${(bureau.address() as AddressInfo).port}`;
  const { sources: _cities, ...rest } = settings;
  process.stdout.write(`${JSON.stringify({ ...rest, bureau: { ...settings.bureau, url } })}\n`);
}
void start(process.argv[2]!);
