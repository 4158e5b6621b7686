import { Type, type Static } from '@sinclair/typebox';

/** GET /v1/messages: the templates of subscription messages that the asker's platform can be asked consent for; often none. */
export const MessageTemplates = Type.Object({ templateIds: Type.Array(Type.String()) });
export type MessageTemplates = Static<typeof MessageTemplates>;
