// What Taro asks of react-dom by default, createRoot among it, in one place: preact/compat keeps that apart (preact/compat/client).
import { render, unstable_batchedUpdates } from 'preact/compat';
import { createRoot } from 'preact/compat/client';

export default { createRoot, render, unstable_batchedUpdates };
