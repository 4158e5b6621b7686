import { resolve } from 'node:path';
import { openHouse } from './house';

/** Says where it is on its first line, and goes when its standard input ends. */
void openHouse({ webFolder: resolve('dist/h5'), keepsReadings: true }).then(({ service, sandbox, samples, stop }) => {
  process.stdout.write(
    `${JSON.stringify({ service: { url: service.url }, sandbox: { url: sandbox.url }, samples })}\n`,
  );
  process.stdin.resume().once('end', () => void stop().then(() => process.exit(0)));
});
