import { err, ok, type Result } from '../result';
import { bareText } from '../input/typed-text';

export type MalformedLastSix = { code: 'malformed_last_six'; at: number };

/** The last six of an engine number or VIN. Symbols are ignored, as bureaus do when they compare. */
export function parseLastSix(text: string): Result<string, MalformedLastSix> {
  const bare = bareText(text).replace(/\*/g, '');
  const at = [...bare].findIndex((character) => !/[0-9A-Z]/.test(character));
  if (at >= 0) return err({ code: 'malformed_last_six', at });
  return bare.length === 6 ? ok(bare) : err({ code: 'malformed_last_six', at: Math.min(bare.length, 6) });
}
