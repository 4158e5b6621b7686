import type { PaperKind, PaperReading } from '#contract/papers';
import type { Find } from '../../../server/papers/finding/find-values';
import { paperKind } from '../../../server/papers/finding/paper-kinds';
import type { Placed } from '../../../server/papers/finding/rows';
import { around, height, part, width, type Quad } from '../../../server/papers/vision/geometry';
import type { PageReading } from '../../../server/papers/vision/read-page';
import { boxOf, type Box } from './set/boxes';
import { markable, type MarkedField } from './set/facts';

/** What a person begins with: the reader's own answer. A field without a box is drawn by hand, or left out. */
export type Proposal = {
  paper: PaperKind;
  title?: Box;
  fields: { name: MarkedField; value: string; box?: Box }[];
};

/** Words of forms that stand before a value and tell it: without them the reader would look for it in vain. */
const label =
  /(?:(?:处罚)?(?:决定书)?(?:文书)?编号|(?:\p{Script=Han}{0,6}字)?(?:[(（\[〔]\d{4}[)）\]〕])?第|N[o0]\.?|(?:机动车)?(?:号牌|车牌)号码?|罚款(?:人民币)?[零壹贰叁肆伍陆柒捌玖拾佰仟万]*[元圆]?[整正]?|(?:(?:决定|处罚|填发)?(?:日期|时间))|车辆识别代号|发动机号码?|证号|档案编号|车辆类型)[A-Za-z.]*[:：]?[(（]?[¥￥]?$/u;

export function proposed({ paper, fields }: PaperReading, page: PageReading): Proposal {
  const title = titleBox(page, paper);
  const read = fields.filter(({ name }) => markable(paper).some((one) => one === name));
  return {
    paper,
    ...(title && { title }),
    fields: read.map(({ name, value }) => {
      const place =
        value === '' ? undefined : page.found.filter((one) => one.name === name && one.value === value).at(-1);
      return { name: name as MarkedField, value, ...(place && { box: boxOf(withLabel(place), page.pixels) }) };
    }),
  };
}

/** The value with its label, where one stands beside it. */
function withLabel({ row, from, to }: Find): Quad {
  const before = label.exec(row.text.slice(0, from))?.[0].length ?? 0;
  return placeOfAll(row.glyphs.slice(from - before, to));
}

/** Of each line as much as the signs take, and a little around them, but less than half of a neighbour. */
function placeOfAll(glyphs: readonly Placed[]): Quad {
  const lines = [...new Set(glyphs.map(({ line }) => line))];
  return around(
    lines.map((line) => {
      const ats = glyphs.filter((glyph) => glyph.line === line).map(({ at }) => at);
      const room = (0.5 * height(line.quad)) / width(line.quad);
      return part(line.quad, Math.max(0, Math.min(...ats) - room), Math.min(1, Math.max(...ats) + room));
    }),
  );
}

/** The line that alone says what the paper is, and holds no digits. */
function titleBox({ rows, pixels }: PageReading, paper: PaperKind): Box | undefined {
  const lines = [...new Set(rows.flatMap(({ glyphs }) => glyphs.map(({ line }) => line)))];
  const named = (text: string): boolean => paper !== 'unknown' && paperKind([text, '交通管理']) === paper;
  const title = lines.find(({ text }) => named(text) && !/\d{4}/.test(text));
  return title && boxOf(title.quad, pixels);
}
