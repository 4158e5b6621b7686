import type { FastifyServerOptions } from 'fastify';

type Logger = FastifyServerOptions['logger'];

/** Logs say which route was asked, never by which number, code or sealed address. */
export function withoutSecrets(logger: Logger): NonNullable<Logger> {
  if (!logger) return false;
  const options = logger === true ? {} : logger;
  return {
    ...options,
    serializers: {
      req: ({ method, url, ip }) => ({ method, url: bareAddress(url), ip }),
      ...options.serializers,
    },
  };
}

/** A photo's or a proof's address opens it to whoever has it; a query may hold a sign-in code. */
const bareAddress = (url: string): string =>
  url.replace(/\?.*/, '').replace(/((?:\/v1\/(?:lent-)?photos|\/proof)\/).*/, '$1…');
