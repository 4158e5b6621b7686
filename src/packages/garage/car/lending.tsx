import type { Car } from '#contract/cars';
import { goTo } from '../../../features/screen/routes';
import { useWords } from '../../../i18n/language';
import { lend } from '../../../i18n/topics/lend';
import { Row, Rows } from '../../../ui/row';

/** From one's own car to who else sees it, and to the cars that others lent. */
export function Lending({ car: { id, ownerKind } }: { car: Car }) {
  const w = useWords(lend);
  const isUnit = ownerKind === 'unit';
  const { entry, entryNote } = isUnit ? w.unit : w;
  return (
    <Rows>
      <Row
        icon="car"
        className="t-lend"
        title={entry}
        note={entryNote}
        onTap={() => goTo('lend', { id, ...(isUnit && { unit: '1' }) })}
      />
      <Row icon="seal" tone="calm" className="t-borrowed-cars" title={w.borrowed} onTap={() => goTo('borrowed')} />
    </Rows>
  );
}
