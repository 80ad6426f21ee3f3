import type { InboxItem } from '@debrief/contract';

const some = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`);

/** What happened, as the beginning of a sentence that ends with the question. */
export function newsWords({ kind, count, answerId, comment }: InboxItem): string {
  switch (kind) {
    case 'comment':
      return answerId
        ? `${some(count, 'A new note', 'new notes')} on your answer to`
        : `${some(count, 'A new comment', 'new comments')} on your question`;
    case 'reply':
      return `${some(count, 'A reply', 'replies')} to what you said at`;
    case 'review':
      return `${some(count, 'Somebody', 'people')} gave you feedback on your answer to`;
    case 'used':
      return 'Your note was used in a new version of an answer to';
    case 'declined':
      return 'Your note was not taken up this time, at';
    case 'thanks':
      return '“Thanks, this helps”: your note at';
    case 'verdict':
      // Of several one is known: the others may have said otherwise.
      if (count > 1 || !comment) return 'Whether it is fixed, say those whose notes you used at';
      return comment.verdict === 'not-quite'
        ? 'Not quite fixed yet, says who gave you a note at'
        : 'Fixed, says who gave you a note at';
    case 'offer':
      return 'They got the offer. Thank you for your help with';
  }
}
