/**
 * Puts the error boundary around what a page exports, as a loader of webpack: a page that forgot it would be blank when it cannot be
 * drawn, and Taro offers no place above its own boundary, which draws nothing.
 */
const path = require('node:path');

const sources = path.resolve(__dirname, '../src');
const guard = path.join(sources, 'features/screen/missing/guarded');

module.exports = function guardPage(source) {
  const [, name] = /^export default function (\w+)/m.exec(source) ?? [];
  if (!name) throw new Error(`${this.resourcePath} exports no page as "export default function".`);
  const page = path.relative(sources, path.dirname(this.resourcePath)).split(path.sep).join('/');
  return `${source.replace(/^export default function/m, 'function')}
import { guarded } from ${JSON.stringify(guard)};
export default guarded(${name}, ${JSON.stringify(page)});
`;
};
