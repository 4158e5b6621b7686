import type { PropsWithChildren } from 'react';
import './ui/tokens.css';
import './app.css';

export default function App({ children }: PropsWithChildren) {
  return children;
}
