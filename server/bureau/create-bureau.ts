import type { Bureau, Clock } from '../ports';
import type { CitySources, Settings } from '../settings';
import type { WechatCall } from '../accounts/wechat-api';
import { withExamples } from './example-numbers';
import { listNames } from './source-names';
import { createHttpBureau } from './calls/http-bureau';
import { createJisuapi } from './sources/jisuapi';
import { juhe } from './sources/juhe';
import { nonTax } from './sources/nontax';
import { rateLimited, type TryAcquire } from './calls/rate-limit';
import { createCitySources, type CitySource, type SourceName } from './sources/city-sources';
import type { Sources } from './source-health';

type Parts = {
  settings: Settings;
  wechat: WechatCall;
  clock: Clock;
  tryAcquire: TryAcquire;
  sources: Pick<Sources, 'heard'>;
};

/** The bureau of the settings, with each city's own sources before or behind it, and its test system for the numbers that anybody may try. @throws Error at the start for a source that is named and not set */
export function createBureau(parts: Parts): Bureau {
  const rest = createSources(parts);
  const { settings, clock, tryAcquire } = parts;
  const { examples } = settings;
  if (!examples) return rest;
  const test = createHttpBureau(examples.bureau, clock);
  return withExamples({ rest, examples, test, tryAcquire: () => tryAcquire('examples', examples) });
}

function createSources(parts: Parts): Bureau {
  const { settings, clock } = parts;
  const rest = within(parts, 'bureau', {
    name: settings.bureau.name,
    bureau: createHttpBureau(settings.bureau, clock),
  });
  const cities = settings.sources ?? [];
  if (cities.length === 0) return rest.bureau;
  const make = maker(parts);
  return createCitySources(
    cities.map((city) => ({
      region: city.region,
      plates: city.plates,
      sources: city.use.map((use) => (use === 'bureau' ? rest : within(parts, use, make[use](city)))),
    })),
    rest,
  );
}

/** Kept to the source's limit, which all its cities share; what our own limit turns away says nothing of the source. */
function within({ settings, tryAcquire, sources }: Parts, source: SourceName, one: CitySource): CitySource {
  const { name } = one;
  const bureau = sources.heard(one);
  const limit = settings.limits?.[source];
  return { name, bureau: limit ? rateLimited(bureau, () => tryAcquire(source, limit)) : bureau };
}

function maker({
  settings,
  wechat,
  clock,
}: Parts): Record<Exclude<SourceName, 'bureau'>, (city: CitySources) => CitySource> {
  const {
    publicSources = {},
    wechat: { appId },
  } = settings;
  return {
    juhe: (city) => ({
      name: listNames.juhe,
      bureau: juhe(set(publicSources.juhe, 'juhe', city), { ...city, ...set(city.juhe, 'juhe', city) }, clock),
    }),
    jisuapi: (city) => ({
      name: listNames.jisuapi,
      bureau: createJisuapi(
        set(publicSources.jisuapi, 'jisuapi', city),
        { ...city, ...set(city.jisuapi, 'jisuapi', city) },
        clock,
      ),
    }),
    nontax: (city) => ({
      name: listNames.nontax,
      bureau: nonTax({
        settings: set(publicSources.nontax, 'nontax', city),
        appId,
        call: wechat,
        city: { ...city, ...set(city.nontax, 'nontax', city) },
        clock,
      }),
    }),
  };
}

function set<T>(part: T | undefined, name: SourceName, { region }: CitySources): T {
  if (part === undefined) throw new Error(`the sources of ${region} use ${name}, which the settings do not set`);
  return part;
}
