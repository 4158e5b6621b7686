import { call } from './http';
import { messageTemplates, notices } from './shapes/messages';

export const fetchMessageTemplates = () => call('GET', '/v1/messages', messageTemplates);

export const fetchNotices = () => call('GET', '/v1/notices', notices);
export const chooseNotices = (isOn: boolean) => call('POST', '/v1/notices', notices, { isOn });
