/** What a table holds of a member, what their file says of it and what deleting the account does with it. */
interface Kept {
  /** The part of a member's file (`debrief.json`) that holds it; or why none does. */
  file: string | { not: string };
  /** What becomes of it: it goes with the account, with the posts, or it stays, and why. */
  erased: 'with the account' | 'with the posts' | 'always' | { stays: string };
}

const none = (why: string): Kept => ({ file: { not: why }, erased: { stays: why } });

const nobodys = none('says nothing of a member');
const counted = none('counts what everybody wrote, and names nobody');

/**
 * Every table there is. A new one is named here, or the build fails: whoever adds it says what a member's file and what deleting an account
 * do with it.
 */
export const keptAboutMembers: Record<string, Kept> = {
  'authorship.authors': {
    file: { not: 'it is by this that the file knows what is whose' },
    erased: 'with the account',
  },
  'authorship.drafts': { file: 'drafts', erased: 'with the account' },
  'authorship.pseudonyms': { file: 'answers', erased: 'with the posts' },
  'public.access_tokens': { file: 'tokensOfPrograms', erased: 'with the account' },
  'public.answer_revisions': { file: 'answers', erased: 'with the posts' },
  'public.answers': { file: 'answers', erased: 'with the posts' },
  'public.audit_events': {
    file: 'actsAsModerator',
    erased: { stays: 'what a moderator did stands for good; it holds their id, which leads to nobody any more' },
  },
  'public.authenticators': { file: { not: 'a secret that an app of the member keeps' }, erased: 'with the account' },
  'public.blocks': { file: 'blocked', erased: 'with the account' },
  'public.calibrations': { file: 'practisedScoring', erased: 'with the account' },
  'public.challenges': { file: { not: 'what a browser was asked, for minutes' }, erased: 'with the account' },
  'public.collection_items': { file: 'lists', erased: 'with the account' },
  'public.collections': { file: 'lists', erased: 'with the account' },
  'public.comments': { file: 'comments', erased: 'with the posts' },
  'public.companies': none('a company that somebody named is everybody’s, and does not say who named it'),
  'public.company_names': none('the same'),
  'public.credentials': { file: 'member', erased: 'with the account' },
  'public.denied_companies': nobodys,
  'public.digest_runs': nobodys,
  'public.disputes': { file: 'reportsOfNotBeingAsked', erased: 'always' },
  'public.embedding_turns': nobodys,
  'public.follows': { file: 'follows', erased: 'with the account' },
  'public.guesses': { file: 'answers', erased: 'with the posts' },
  'public.identities': { file: 'signsInBy', erased: 'with the account' },
  'public.idempotency_keys': none(
    'digests that lead to no member without the key that nobody stores; a week old at the most',
  ),
  'public.import_notes': nobodys,
  'public.import_parts': none('a file that an admin brought, until it is imported'),
  'public.imports': {
    file: 'imports',
    erased: { stays: 'what was imported is the forum’s; whose it was is taken off' },
  },
  'public.known_devices': { file: 'knownBrowsers', erased: 'with the account' },
  'public.lane_cases': counted,
  'public.lane_claims': { file: 'turnsToHelp', erased: 'with the account' },
  'public.lane_given': none('after how long a note came, for two months; it names the note alone'),
  'public.lane_passes': { file: 'notOfferedAgain', erased: 'with the account' },
  'public.lane_waits': { file: { not: 'the place of an answer in the queue' }, erased: 'with the posts' },
  'public.lane_wishes': { file: { not: 'since when an answer waited' }, erased: 'with the posts' },
  'public.learned_community': counted,
  'public.loaded': nobodys,
  'public.mail_wishes': { file: 'mailWishes', erased: 'with the account' },
  'public.mailed_links': { file: 'mailedLinks', erased: 'with the account' },
  'public.mails': { file: 'mailsToCome', erased: 'with the account' },
  'public.members': { file: 'member', erased: 'with the account' },
  'public.moderation_cases': { file: { not: 'what moderators look at' }, erased: 'with the account' },
  'public.moderation_flags': {
    file: 'flags',
    erased: { stays: 'that somebody flagged it; who, and in which words, is taken out' },
  },
  'public.merged_questions': { file: 'mergedQuestions', erased: 'with the posts' },
  'public.notifications': {
    file: 'news',
    erased: { stays: 'that something was said about what is gone: ids that lead nowhere, and no words' },
  },
  'public.notices': {
    file: 'decisionsAboutYou',
    erased: { stays: 'that something was decided, and why; the words it was about and the appeal are taken out' },
  },
  'public.own_files': { file: 'files', erased: 'with the account' },
  'public.passkeys': { file: 'passkeys', erased: 'with the account' },
  'public.question_companies': nobodys,
  'public.question_embeddings': { file: { not: 'made of the words of a question' }, erased: 'with the posts' },
  'public.question_topics': nobodys,
  'public.questions': { file: 'questions', erased: 'with the posts' },
  'public.recovery_codes': { file: { not: 'hashes of codes that the member keeps' }, erased: 'with the account' },
  'public.reference_answers': nobodys,
  'public.refresh_tokens': { file: { not: 'hashes of tokens' }, erased: 'with the account' },
  'public.replays': { file: 'replays', erased: 'with the account' },
  'public.reputations': { file: 'standing', erased: 'with the account' },
  'public.reviewer_summaries': { file: 'howYouMark', erased: 'with the account' },
  'public.reviews': { file: 'reviews', erased: 'with the posts' },
  'public.revision_scores': counted,
  'public.rises': counted,
  'public.saved_searches': { file: 'savedSearches', erased: 'with the account' },
  'public.search_answers': { file: { not: 'made of the words of an answer' }, erased: 'with the posts' },
  'public.search_postings': { file: { not: 'made of the words of a question' }, erased: 'with the posts' },
  'public.search_questions': { file: { not: 'made of the words of a question' }, erased: 'with the posts' },
  'public.search_synonyms': nobodys,
  'public.search_terms': counted,
  'public.search_words': counted,
  'public.sessions': { file: 'devices', erased: 'with the account' },
  'public.sightings': { file: 'reportsOfBeingAsked', erased: 'always' },
  'public.suspensions': { file: 'suspension', erased: 'with the account' },
  'public.takedowns': none('what people and companies without an account ask; kept until a year after it is decided'),
  'public.topics': nobodys,
  'public.votes': { file: 'votes', erased: 'always' },
  'public.withheld_details': { file: 'questions', erased: 'with the posts' },
};
