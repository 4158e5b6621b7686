/** @jsxImportSource preact */
import type { VNode } from 'preact';
import { usePage } from '../views/page-context';

/** What somebody had written when it could not be taken: it is theirs, and is not lost. */
export const Typed = ({ body }: { body: Readonly<Record<string, string>> }) => {
  const { refused } = usePage().words;
  const texts = Object.entries(body).filter(([name, text]) => name !== 'csrf' && text.trim() !== '');
  if (texts.length === 0) return null;
  return (
    <div class="typed">
      <p>{refused.typed}</p>
      {texts.map(([name, text]) => (
        <pre key={name} tabIndex={0}>
          {text}
        </pre>
      ))}
    </div>
  );
};

export const signInAddress = (to: string): string => `/operator/sign-in?${new URLSearchParams({ to })}`;

/** The door: why somebody stands before it, and the way in. */
export function gate({ said, to, more }: { said?: string | undefined; to: string; more?: VNode }): VNode {
  return <Gate said={said} to={to} more={more} />;
}
const Gate = ({ said, to, more }: { said: string | undefined; to: string; more: VNode | undefined }) => {
  const { title, signIn } = usePage().words;
  return (
    <>
      <p class="brand">{title}</p>
      <h1>{signIn.head}</h1>
      {said && <p role="status">{said}</p>}
      <p class="lead">{signIn.lead}</p>
      <a class="button" href={signInAddress(to)}>
        {signIn.go}
      </a>
      {more}
    </>
  );
};
