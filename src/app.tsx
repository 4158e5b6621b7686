import type { PropsWithChildren } from 'react';
import { signInBy } from './api/session';
import { signInCode } from './platform/sign-in';
import './ui/tokens.css';
// What most subpackages show lies once in the main package, and not in each of them.
import './ui/choice';
import './ui/fact';
import './app.css';

signInBy(signInCode);

export default function App({ children }: PropsWithChildren) {
  return children;
}
