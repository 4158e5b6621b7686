import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { addToSet } from '../../../../../bench/ocr/real/set/folder';
import { realPhotos } from '../../../../../bench/ocr/real/set/photos';
import { numberOutcome, otherFields } from '../../../../../bench/ocr/measures/scoring';
import type { ReadField } from '../../../../../contract/papers';
import { facts, today } from '../facts-to-try';

const read = (name: ReadField['name'], value: string): ReadField => ({ name, value, state: 'sure', doubtful: [] });

describe('a real photo in the tables', () => {
  it('is scored as a drawn one is, by what a person said of it, in the row of its kind', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fadan-set-'));
    addToSet(folder, 'one', { facts: facts({ hidden: true }), jpeg: Buffer.from('a picture') });
    const [{ kind, papers, name }] = realPhotos(folder, today) as [ReturnType<typeof realPhotos>[number]];
    expect([name, kind, papers[0]!.hidden]).toEqual(['one', 'simplified_decision', true]);
    const reading = (number: string, plate: string) => ({
      paper: 'simplified_decision' as const,
      source: 'text' as const,
      fields: [read('decisionNumber', number), read('plate', plate)],
    });
    expect(numberOutcome(reading('1101041000001234', '京A12345'), papers)).toBe('right and accepted');
    expect(numberOutcome(reading('1101041000001284', '京A12345'), papers)).toBe('WRONG AND ACCEPTED');
    expect(otherFields(reading('1101041000001234', '京A12346'), papers)).toEqual([
      { name: 'plate', outcome: 'WRONG AND ACCEPTED' },
    ]);
  });
});
