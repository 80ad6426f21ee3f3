import { accessTokens } from './access-tokens.ts';
import { accounts } from './accounts.ts';
import { answers } from './answers.ts';
import { authenticators } from './authenticators.ts';
import { blocks } from './blocks.ts';
import { collections } from './collections.ts';
import { comments } from './comments.ts';
import { companies } from './companies.ts';
import { digests } from './digests.ts';
import { drafts } from './drafts.ts';
import type { EndpointSpec } from './endpoint.ts';
import { figures } from './figures.ts';
import { follows } from './follows.ts';
import { identities } from './identities.ts';
import { imports } from './imports.ts';
import { inbox } from './inbox.ts';
import { lane } from './lane.ts';
import { moderation } from './moderation.ts';
import { notices } from './notices.ts';
import { ownData } from './own-data.ts';
import { passkeys } from './passkeys.ts';
import { questions, votes } from './questions.ts';
import { replays } from './replays.ts';
import { reviews } from './reviews.ts';
import { savedSearches } from './saved-searches.ts';
import { search } from './search.ts';
import { security } from './security.ts';
import { sessions } from './sessions.ts';
import { sightings } from './sightings.ts';
import { takedowns } from './takedowns.ts';
import { topics } from './topics.ts';

/** Every endpoint there is, by domain: what the wire table, the OpenAPI document, the access test and the fuzz go through. */
export const domains = {
  accessTokens,
  accounts,
  answers,
  authenticators,
  blocks,
  collections,
  comments,
  companies,
  digests,
  drafts,
  figures,
  follows,
  identities,
  imports,
  inbox,
  lane,
  moderation,
  notices,
  passkeys,
  ownData,
  questions,
  replays,
  reviews,
  savedSearches,
  search,
  security,
  sessions,
  sightings,
  takedowns,
  topics,
  votes,
};

export const everyEndpoint: { name: string; spec: EndpointSpec }[] = Object.entries(domains).flatMap(
  ([domain, group]) =>
    Object.entries(group).map(([act, spec]) => ({ name: `${domain}.${act}`, spec: spec as EndpointSpec })),
);
