import type { PropsWithChildren } from 'react';
import { signInBy } from './api/http';
import { signInCode } from './platform/sign-in';
import './ui/tokens.css';
import './app.css';

signInBy(signInCode);

export default function App({ children }: PropsWithChildren) {
  return children;
}
