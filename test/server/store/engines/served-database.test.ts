import { createServer } from 'node:net';
import { expect, it } from '@jest/globals';
import { openDatabase } from '../../../../server/store/database';
import { freePort } from '../../../support/house/house';

const url = (port: number) => `postgres://fadan:a-secret@localhost:${port}/fines`;

it('says where a database is not, without its password and without a stack', async () => {
  const port = await freePort();
  await expect(openDatabase({ kind: 'postgres', url: url(port) })).rejects.toMatchObject({
    name: 'StartRefused',
    exitCode: 75,
    message:
      `the database at localhost:${port}/fines cannot be reached: nothing listens there: ` +
      'start it, or mend the address in database.url or FADAN_DATABASE_URL',
  });
});

it('waits for one that is not up yet', async () => {
  const port = await freePort();
  let asked: () => void;
  const arrived = new Promise<void>((done) => (asked = done));
  const opening = openDatabase({ kind: 'postgres', url: url(port) }, { patienceMs: 1500 });
  const failed = expect(opening).rejects.toThrow('cannot be reached');
  const late = createServer((socket) => {
    asked();
    socket.destroy();
  }).listen(port, 'localhost');
  await arrived;
  await failed;
  late.close();
});
