import { readFileSync, statSync } from 'node:fs';
import { codeOf, StartRefused } from '../process/start-refused';
import type { Settings } from '../settings';
import { checkSettings } from './checks/check-settings';

/** The settings of a file, every one of them looked at. @throws StartRefused */
export function readSettings(file: string): Settings {
  const settings = checkSettings(parsed(text(file), file), file);
  if (settings.production && isForEverybody(file))
    throw new StartRefused(
      `FADAN_SETTINGS: ${file}: everybody on this machine may read its keys or write them: chmod 640 it`,
    );
  return settings;
}

/** Windows has no such modes. */
const isForEverybody = (file: string): boolean => process.platform !== 'win32' && (statSync(file).mode & 0o007) !== 0;

function text(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = { ENOENT: 'there is no such file', EACCES: 'this user may not read it', EISDIR: 'it is a folder' };
    const said = why[codeOf(error) as keyof typeof why] ?? `it cannot be read (${codeOf(error)})`;
    throw new StartRefused(`FADAN_SETTINGS: ${file}: ${said}: name a JSON file of settings`);
  }
}

/** The parser's own words may quote a key. */
function parsed(json: string, file: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    const line = at === undefined ? '' : ` at line ${json.slice(0, Number(at)).split('\n').length}`;
    throw new StartRefused(
      `FADAN_SETTINGS: ${file} is not JSON${line}: mend it there, or take the comma or comment out`,
    );
  }
}
