import { call } from './http';
import { messageTemplates } from './shapes/messages';

export const fetchMessageTemplates = () => call('GET', '/v1/messages', messageTemplates);
