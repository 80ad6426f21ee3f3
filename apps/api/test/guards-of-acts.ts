// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is code, as it stands elsewhere
import type { Guard } from './guard.ts';

const answerRules = { file: 'answers/answers.policy.ts' };
const questionRules = { file: 'questions/questions.policy.ts' };
const commentRules = { file: 'feedback/comments/comments.policy.ts' };

/** Rules of who may do what. */
export const guardsOfActs: Record<string, Guard> = {
  'an answer is its author’s to change': {
    ...answerRules,
    code: 'answer.mine || `Only its author can ${what} an answer.`',
    without: 'true',
    noticedBy: ['answers.revise', 'answers.delete', 'reviews.markRead'],
  },
  'the link of an answer is its author’s to give': {
    ...answerRules,
    code: "if (!mine) return 'Only its author can invite guests to an answer.';",
    noticedBy: ['answers.invite'],
  },
  'the link of an answer is its author’s to take back': {
    ...answerRules,
    code: "if (!mine) return 'Only its author can take back the link of an answer.';",
    noticedBy: ['answers.uninvite'],
  },
  'nobody votes for their own answer': {
    ...answerRules,
    code: "«answer.mine» ? 'Your own answer gets its votes from others.'",
    without: 'false',
    noticedBy: ['votes.forAnswer'],
  },
  'nobody reviews their own answer': {
    ...answerRules,
    code: "«answer.mine»\n      ? 'Your own answer gets its reviews from others.'",
    without: 'false',
    noticedBy: ['reviews.write'],
  },
  'a question is its author’s to change': {
    ...questionRules,
    code: "«!question.mine» ? 'Only its author can edit a question.'",
    without: 'false',
    noticedBy: ['questions.edit'],
  },
  'the name on a question is its author’s': {
    ...questionRules,
    code: "if (!mine) return 'Only its author can take the name off a question.';",
    noticedBy: ['questions.unname'],
  },
  'nobody votes for their own question': {
    ...questionRules,
    code: "«question.mine» ? 'Your own question gets its votes from others.'",
    without: 'false',
    noticedBy: ['votes.forQuestion'],
  },
  'a comment is its giver’s to change': {
    ...commentRules,
    code: 'mine || `Only who wrote a comment can ${what} it.`',
    without: 'true',
    noticedBy: ['comments.edit'],
  },
  'a comment is its giver’s to take away': {
    ...commentRules,
    code: "mine || (guest && held && answerMine) || 'Only who wrote a comment can take it away.'",
    without: 'true',
    noticedBy: ['comments.delete'],
  },
  'comments are declined by the author': {
    ...commentRules,
    code: "if (!answerMine) return 'Only the author of the answer can decline a comment.';",
    noticedBy: ['comments.setState'],
  },
  'thanks come from the author': {
    ...commentRules,
    code: "if (!answerMine) return 'Thanks come from the author of the answer.';",
    noticedBy: ['comments.thank'],
  },
  'guests are thanked by nobody': {
    ...commentRules,
    code: "!guest || 'A guest has no account, so thanks would not reach them.'",
    without: 'true',
    noticedBy: ['comments.thank'],
  },
  'nobody reports themselves': {
    file: 'moderation/flag-content.ts',
    code: "if (mine) throw denied('This is your own. You can change it or take it away yourself.');",
    noticedBy: ['moderation.flagAnswer', 'moderation.flagMember'],
  },
};
