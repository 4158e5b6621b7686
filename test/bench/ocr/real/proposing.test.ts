import { describe, expect, it } from '@jest/globals';
import type { PaperKind, PaperReading, ReadField } from '../../../../contract/papers';
import { proposed } from '../../../../bench/ocr/real/proposing';
import { findAll } from '../../../../server/papers/finding/find-values';
import type { PageReading } from '../../../../server/papers/vision/read-page';
import { rowsOfText } from '../../../support/papers/read-rows';

const pixels = { data: new Uint8Array(), width: 1000, height: 500 };
/** A page of such lines, each sign twenty wide, and what the reader answered to it. */
function propose(paper: PaperKind, lines: string[], read: Partial<Record<ReadField['name'], string>>) {
  const rows = rowsOfText(...lines);
  const page: PageReading = { pixels, quads: [], rows, paper, found: findAll(rows) };
  const fields = Object.entries(read).map(([name, value]): ReadField => {
    return { name: name as ReadField['name'], value, state: 'sure', doubtful: [] };
  });
  return proposed({ paper, source: 'text', fields } satisfies PaperReading, page);
}
const title = '公安交通管理简易程序处罚决定书';
const number = '1101041000001234';

describe('what a person begins with', () => {
  it('is the title, and each field with the words that tell what it is', () => {
    const line = `决定书编号：${number}`;
    const { paper, title: box, fields } = propose('simplified_decision', [title, line], { decisionNumber: number });
    expect(paper).toBe('simplified_decision');
    expect(box).toEqual({ x: 0, y: 0, width: (title.length * 20) / 10, height: 6 });
    expect(fields).toEqual([
      { name: 'decisionNumber', value: number, box: { x: 0, y: 10, width: (line.length * 20) / 10, height: 6 } },
    ]);
  });
  it('leaves the name before a plate out of its box', () => {
    const [before, label, plate] = ['被处罚人：王小明', '号牌号码：', '京A12345'];
    const [field] = propose('simplified_decision', [title, before + label + plate], { plate }).fields;
    // A little of the last sign of the name may be under the box's edge, its middle never.
    expect(field!.box!.x).toBeGreaterThan((before.length - 0.5) * 2);
    expect(field!.box!.x).toBeLessThan(before.length * 2);
  });
  it('has no box for what the reader answered without showing where', () =>
    expect(propose('simplified_decision', [title], { decisionNumber: number, plate: '' }).fields).toEqual([
      { name: 'decisionNumber', value: number },
      { name: 'plate', value: '' },
    ]));
  it('never has an owner’s name', () =>
    expect(
      propose('vehicle_licence', ['中华人民共和国机动车行驶证', '所有人：张三丰'], { owner: '张三丰' }).fields,
    ).toEqual([]));
  it('has no title where the paper is unknown', () => expect(propose('unknown', [title], {}).title).toBeUndefined());
});
