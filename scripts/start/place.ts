import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartRefused } from '../../server/process/start-refused';

/** Whether this user may keep data there; nothing is made or changed. @throws StartRefused */
export function checkPlace(data: string, access: typeof accessSync = accessSync): void {
  if (existsSync(data) && !statSync(data).isDirectory())
    throw new StartRefused(`FADAN_DATA: ${data} is a file: name a folder`);
  const nearest = nearestExisting(data);
  if (!statSync(nearest).isDirectory())
    throw new StartRefused(`FADAN_DATA: ${nearest} is a file, so ${data} cannot be made: name another folder`);
  try {
    access(nearest, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const readOnly = (error as { code?: string }).code === 'EROFS';
    throw new StartRefused(
      readOnly
        ? `FADAN_DATA: ${nearest} is on a read-only disk: name a folder elsewhere`
        : `FADAN_DATA: this user may not write in ${nearest}: name another folder, or give this user the right to it`,
    );
  }
  const owner = existsSync(data) ? statSync(data).uid : undefined;
  const us = process.getuid?.();
  // Another user's folder would get files of ours that its owner cannot read, and rights that it did not choose.
  if (owner !== undefined && us !== undefined && owner !== us)
    throw new StartRefused(
      `FADAN_DATA: ${data} belongs to another user (${owner}, we are ${us}): name a folder of your own`,
    );
}

const nearestExisting = (path: string): string => (existsSync(path) ? path : nearestExisting(dirname(path)));
