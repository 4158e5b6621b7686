import { useWords } from '../../../i18n/language';
import { screen } from '../../../i18n/topics/screen';
import { Button } from '../../../ui/button';
import { Page } from '../../../ui/page';
import { Notice } from '../../../ui/status';
import { goHome } from '../routes';

/** Instead of a page that cannot be drawn. */
export function Broken({ again }: { again: () => void }) {
  const w = useWords(screen);
  return (
    <Page footer={<Button className="t-home" label={w.home} onTap={goHome} />}>
      <Notice tone="bad" className="t-broken" title={w.broken} text={w.brokenText} />
      <Button kind="plain" className="t-again" label={w.retry} onTap={again} />
    </Page>
  );
}
