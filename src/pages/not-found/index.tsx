import { goHome, goOn } from '../../features/screen/routes';
import { useTitle } from '../../features/screen/hooks/use-title';
import { useWords } from '../../i18n/language';
import { screen } from '../../i18n/topics/screen';
import { Button } from '../../ui/button';
import { Outcome } from '../../ui/outcome';
import { Page } from '../../ui/page';
import { Para } from '../../ui/text';

/** Where a link leads that names no page, of an older app or made up. */
export default function NotFoundPage() {
  useTitle('fines');
  const w = useWords(screen);
  return (
    <Page footer={<Button className="t-home" label={w.home} onTap={goHome} />}>
      <Outcome icon="info" tone="calm" word={w.notFound} className="t-not-found">
        <Para>{w.notFoundText}</Para>
      </Outcome>
      <Button kind="plain" className="t-by-number" label={w.byNumber} onTap={() => goOn('byNumber')} />
    </Page>
  );
}
