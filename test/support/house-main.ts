import { openHouse } from './house';

/** Says where it is on its first line, and goes when its standard input ends. */
void openHouse().then(({ service, sandbox, samples, stop }) => {
  process.stdout.write(`${JSON.stringify({ service: { url: service.url }, sandbox: { url: sandbox.url }, samples })}\n`);
  process.stdin.resume().once('end', () => void stop().then(() => process.exit(0)));
});
