import type { MessageTemplates } from '#contract/messages';
import { call } from './http';

export const fetchMessageTemplates = () => call<MessageTemplates>('GET', '/v1/messages');
