import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/language';
import { screen } from '../../../i18n/topics/screen';
import { Button } from '../../../ui/button';
import { Page } from '../../../ui/page';
import { Notice } from '../../../ui/status';
import { goHome } from '../routes';
import { useParams } from '../hooks/use-params';

/** A page that was opened without saying of what asks the service nothing, and has a way home. */
export function Named({ by, children }: { by: readonly string[]; children: ReactNode }) {
  const params = useParams();
  const w = useWords(screen);
  if (by.some((name) => params[name])) return children;
  return (
    <Page footer={<Button className="t-home" label={w.home} onTap={goHome} />}>
      <Notice tone="warn" className="t-unnamed" title={w.notFound} text={w.notFoundText} />
    </Page>
  );
}
