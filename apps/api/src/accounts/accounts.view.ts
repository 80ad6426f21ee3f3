import type { Me, Profile } from '@debrief/contract';
import type { findProfile, MemberRow } from './accounts.queries.ts';

export function viewMe({
  id,
  handle,
  displayName,
  headline,
  experience,
  role,
  attemptFirst,
  automated,
  email,
  verifiedAt,
  createdAt,
}: MemberRow): Me {
  return {
    id,
    handle,
    displayName,
    headline,
    experience,
    role,
    attemptFirst,
    automated,
    email: email ?? '',
    emailVerified: verifiedAt !== null,
    createdAt: createdAt.toISOString(),
  };
}

/** Fewer say little, and shame more than they praise. */
const fewestHelped = 3;

export function viewProfile(
  { member, questions, answers, helped }: NonNullable<Awaited<ReturnType<typeof findProfile>>>,
  followed: boolean,
): Profile {
  const { id, handle, displayName, headline, experience, sample, automated, createdAt } = member;
  // The day is enough: the minute of joining could be laid beside an anonymous first post.
  const joinedAt = `${createdAt.toISOString().slice(0, 10)}T00:00:00.000Z`;
  return {
    id,
    handle,
    displayName,
    headline,
    experience,
    sample,
    automated,
    joinedAt,
    counts: { questions, answers },
    helped: helped !== null && helped >= fewestHelped ? helped : null,
    followed,
  };
}
