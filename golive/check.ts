import type { Finding, Judged, Rule } from './rule';
import { rules } from './rules';

export type Unmet = { rule: Rule; findings: readonly Finding[] };

/** The rules that what was built and its settings do not meet. */
export const unmetBy = (judged: Judged): Unmet[] =>
  rules
    .map((rule) => ({ rule, findings: rule.find(judged) }))
    .filter(({ findings }) => findings.length > 0)
    .sort((a, b) => a.rule.row - b.rule.row);

const most = 6;
/** One rule a paragraph: what it is, each place with what was found, why it is refused, what to do. */
export function report(unmet: readonly Unmet[]): string {
  const told = unmet.map(({ rule: { row, name, why, mend, source }, findings }) => {
    const places = findings.slice(0, most).map(({ on, file, says }) => `   ${on} ${file}: ${says}`);
    const rest = findings.length > most ? [`   and ${findings.length - most} more`] : [];
    return [`${row} ${name}`, ...places, ...rest, `   why: ${why}`, `   mend: ${mend}`, `   source: ${source}`].join(
      '\n',
    );
  });
  return [...told, `${rules.length - unmet.length} of ${rules.length} rules are met.`].join('\n\n');
}
