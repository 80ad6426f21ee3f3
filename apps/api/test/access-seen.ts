import { everybody, nobody, type Row, type State, type Thing, theOwner } from './access-rows.ts';

const gone = { hidden: nobody, deleted: nobody };
const withdrawn = { held: nobody, ...gone };
/** Feedback is seen by whom its answer is seen; here the answer is somebody else's, who does not show it any more. */
const given = { public: everybody, anonymous: everybody, link: nobody, private: nobody, ...withdrawn };

const own = { private: theOwner };
const kept = { draft: own, collection: own, savedItem: own, savedSearch: own, replay: own, sighting: own, notice: own };
const ways = { session: own, passkey: own, accessToken: own };

/**
 * Who sees what, by `y`. To everybody else every endpoint answers as if it had never been: to the byte, whatever the rows below say.
 * A state that is left out cannot be.
 */
export const seen = {
  question: { public: everybody, anonymous: everybody, ...withdrawn },
  answer: { public: everybody, anonymous: everybody, link: theOwner, private: theOwner, ...withdrawn },
  /** An answer by its link; one that is private now had a link before. */
  shared: { public: everybody, anonymous: everybody, link: everybody, private: nobody, ...gone },
  /** What the owner wrote on answers of somebody else's. */
  comment: given,
  review: given,
  /** Answers that three scored in two versions, the second higher. */
  ripe: { public: everybody, anonymous: everybody, link: theOwner, private: theOwner, hidden: nobody },
  /** What the other wrote on the owner's answers; what is held comes from a guest. */
  note: { public: everybody, anonymous: everybody, link: theOwner, private: theOwner, ...withdrawn, held: theOwner },
  /** What guests wrote by the link of the owner's answer. */
  guestReview: { public: everybody, held: theOwner, hidden: nobody },
  member: { public: everybody, deleted: nobody },
  topic: { public: everybody },
  /** `held` is named in reports alone, so that it would tell of them. */
  company: { public: everybody, held: nobody },
  reference: { public: everybody },
  ...kept,
  ...ways,
  case: { private: '------yyx' },
  import: { private: '-------yx' },
  duplicate: { private: '-------yx' },
  takedown: { private: everybody },
  unsubscribe: { private: everybody },
} satisfies Record<Thing, Partial<Record<State, Row>>>;
