// Written by npm run shapes.
import type { MessageTemplates } from '#contract/messages';
import type { Shape } from '../shape';

export const messageTemplates: Shape<MessageTemplates> = { rule: { templateIds: ['s'] } };
