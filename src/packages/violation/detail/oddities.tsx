import type { Oddity, Violation } from '#contract/violations';
import { fen, yuanText } from '#domain/payments/money';
import { goTo } from '../../../features/screen/routes';
import { useWords } from '../../../i18n/language';
import { citations } from '../../../i18n/topics/citations';
import { rights } from '../../../i18n/topics/rights';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/status';

/** What is worth checking before accepting, each with the objection that fits. */
export function Oddities({ violation: { id, oddities } }: { violation: Violation }) {
  const w = useWords(rights);
  const c = useWords(citations);
  const shown = ({ kind, against, number, article }: Oddity) =>
    c.beside(
      w.oddities[kind](kind === 'unusual_fine' ? yuanText(fen(Number(against))) : against, number),
      ...(article ? [article] : []),
    );
  return oddities.map((oddity) => (
    <Notice key={oddity.kind} tone="warn" className="t-oddity" title={w.odd} text={shown(oddity)}>
      <Button
        kind="quiet"
        className="t-object-odd"
        label={w.fileObjection(w.grounds[oddity.ground])}
        onTap={() => goTo('object', { id, ground: oddity.ground })}
      />
    </Notice>
  ));
}
