import { goTo } from '../../../features/screen/routes';
import { useWords } from '../../../i18n/language';
import { lend } from '../../../i18n/topics/lend';
import { Row, Rows } from '../../../ui/row';

/** From one's own car to who else sees it, and to the cars that others lent. */
export function Lending({ id }: { id: string }) {
  const w = useWords(lend);
  return (
    <Rows>
      <Row icon="car" className="t-lend" title={w.entry} note={w.entryNote} onTap={() => goTo('lend', { id })} />
      <Row icon="seal" tone="calm" className="t-borrowed-cars" title={w.borrowed} onTap={() => goTo('borrowed')} />
    </Rows>
  );
}
