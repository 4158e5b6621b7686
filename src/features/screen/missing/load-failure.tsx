import { isSignedOut, signInAgain } from '../../../api/session';
import { useWords } from '../../../i18n/language';
import { screen } from '../../../i18n/topics/screen';
import { pagesOpen } from '../../../platform/navigation';
import { Button } from '../../../ui/button';
import { Notice, Refused, type Tone } from '../../../ui/status';
import { goHome } from '../routes';

type Props = {
  failure: string | undefined;
  retry: () => unknown;
  tone?: Tone;
  text?: string | undefined;
  /** One of the three in the platform's bar, which is the way home. */
  isTab?: boolean;
};

/**
 * Why a page could not be read, and the way to try once more; text: what is shown meanwhile. A page that was opened by a link has the
 * way home as well, unless something is shown: trying again does not help where the link is wrong. Whoever signed out signs in again here.
 */
export function LoadFailure(props: Props) {
  return props.failure ? <Failure {...props} failure={props.failure} /> : null;
}

function Failure({ failure, retry, tone = 'warn', text, isTab = false }: Props & { failure: string }) {
  const w = useWords(screen);
  const isFirst = pagesOpen() < 2 && !text && !isTab;
  return (
    <Refused key={failure}>
      <Notice tone={tone} className="t-failure" title={failure} {...(text && { text })}>
        <Again retry={retry} />
        {isFirst && <Button kind="quiet" className="t-way-home" label={w.home} onTap={goHome} />}
      </Notice>
    </Refused>
  );
}

function Again({ retry }: Pick<Props, 'retry'>) {
  const w = useWords(screen);
  const signIn = () => {
    signInAgain();
    void retry();
  };
  return isSignedOut() ? (
    <Button kind="quiet" className="t-sign-in" label={w.signIn} onTap={signIn} />
  ) : (
    <Button kind="quiet" className="t-retry" label={w.retry} onTap={() => void retry()} />
  );
}
