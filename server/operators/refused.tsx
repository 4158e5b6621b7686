/** @jsxImportSource preact */
import type { Seen, Shown } from './route';
import { Typed } from './sign-in/gate';
import { Card } from './views/parts';

/** Why something was not done; what was written stays to be copied. */
export const refusedPage = ({ words, body, path }: Seen, status: number, why: string): Shown => ({
  title: words.refused.head,
  status,
  body: (
    <Card>
      <p class="words" role="alert">
        {why}
      </p>
      <Typed body={body} />
      <p class="tabs">
        <a href={backFrom(path)}>{words.refused.back}</a>
      </p>
    </Card>
  ),
});

/** A form's page lies before its act. */
const backFrom = (path: string): string => path.replace(/\?.*/, '').replace(/\/[^/]+$/, '') || '/operator';
