import { eraseAccount } from '../accounts/erase-account.ts';
import { eraseAnswers, leaveAnswers } from '../answers/erase-answers.ts';
import { forgetNames } from '../authorship/forget-names.ts';
import { eraseComments } from '../feedback/comments/erase-comments.ts';
import { eraseReviews, leaveReviews } from '../feedback/reviews/erase-reviews.ts';
import { eraseFlags } from '../moderation/erase-flags.ts';
import { eraseNotices } from '../notices/erase-notices.ts';
import type { Ctx, Member } from '../platform/context.ts';
import { withheldToo } from '../platform/db/withheld-too.ts';
import { eraseQuestions } from '../questions/erase-questions.ts';
import { eraseReports } from '../sightings/erase-reports.ts';
import { takeVotesBack } from '../votes/take-votes-back.ts';

type Here = Pick<Ctx, 'db' | 'now'>;

/**
 * Takes a member away in this transaction: account, lists, drafts, votes, reports and what not everybody may read in any case, and with
 * `take` whatever else they wrote. What is left stands under no name, or under the made-up one, and leads to nobody.
 */
export async function eraseMember(ctx: Here, memberId: string, posts: 'take' | 'leave'): Promise<void> {
  const { db, now } = ctx;
  const member: Member = { kind: 'member', id: memberId };
  await eraseNotices(db, member);
  await eraseFlags(db, memberId);
  // Apart from what is shown, so that counts and scores made anew below do not take in what is withheld of others.
  await withheldToo(db, () => eraseWithheld(ctx, member));
  await eraseReports(ctx, member, { withheld: false });
  await takeVotesBack(db, memberId);
  if (posts === 'take') {
    await eraseComments(db, member, now(), { withheld: false });
    await eraseReviews(ctx, member, { withheld: false });
    await eraseAnswers(db, member, 'all');
    await eraseQuestions(db, member, { withheld: false });
    await forgetNames(db, memberId);
  } else {
    await eraseAnswers(db, member, 'hidden');
    await leaveAnswers(ctx, member);
    await leaveReviews(ctx, member);
  }
  await eraseAccount(db, memberId);
}

/** What a moderator has hidden, and what waits for one: nobody may read it, so it goes in any case. */
async function eraseWithheld(ctx: Here, member: Member): Promise<void> {
  const { db, now } = ctx;
  await eraseReports(ctx, member, { withheld: true });
  await eraseComments(db, member, now(), { withheld: true });
  await eraseReviews(ctx, member, { withheld: true });
  await eraseAnswers(db, member, 'withheld');
  await eraseQuestions(db, member, { withheld: true });
}
