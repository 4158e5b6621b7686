// What Taro asks of react-dom by default, createRoot among it, in one place: preact/compat keeps that apart (preact/compat/client).
import compat from 'preact/compat';
import { createRoot, hydrateRoot } from 'preact/compat/client';

export * from 'preact/compat';
export default { ...compat, createRoot, hydrateRoot };
