import { useWords } from '../../i18n/language';
import { screen } from '../../i18n/topics/screen';
import { Button } from '../../ui/button';
import { Notice, type Tone } from '../../ui/status';

type Props = { failure: string | undefined; retry: () => unknown; tone?: Tone; text?: string | undefined };

/** Why a page could not be read, and the way to try once more; text: what is shown meanwhile. */
export function LoadFailure({ failure, retry, tone = 'warn', text }: Props) {
  const w = useWords(screen);
  if (!failure) return null;
  return (
    <Notice tone={tone} className="t-failure" title={failure} {...(text && { text })}>
      <Button kind="quiet" className="t-retry" label={w.retry} onTap={() => void retry()} />
    </Notice>
  );
}
