// Made by `npm run generate` from the contract; a test compares the two.
import type * as contract from './index.ts';
import type { Wire } from './wire.ts';

export const accessTokens: Wire<(typeof contract.domains)['accessTokens']> = {
  make: {"method":"POST","path":"/me/access-tokens","query":{},"body":["name","scopes","days","password"]} as never,
  revoke: {"method":"DELETE","path":"/me/access-tokens/:accessTokenId","query":{}} as never,
};

export const accounts: Wire<(typeof contract.domains)['accounts']> = {
  register: {"method":"POST","path":"/auth/register","query":{},"body":["email","password","handle","displayName"]} as never,
  signIn: {"method":"POST","path":"/auth/sign-in","query":{},"body":["email","password"]} as never,
  verifyEmail: {"method":"POST","path":"/auth/verify","query":{},"body":["token"]} as never,
  forgotPassword: {"method":"POST","path":"/auth/forgot","query":{},"body":["email"]} as never,
  resetPassword: {"method":"POST","path":"/auth/reset","query":{},"body":["token","password"]} as never,
  me: {"method":"GET","path":"/me","query":{}} as never,
  editMe: {"method":"PATCH","path":"/me","query":{},"body":["handle","displayName","headline","experience","attemptFirst","automated"]} as never,
  sendVerification: {"method":"POST","path":"/me/verification","query":{}} as never,
  changeEmail: {"method":"PUT","path":"/me/email","query":{},"body":["email","password"]} as never,
  changePassword: {"method":"PUT","path":"/me/password","query":{},"body":["current","password"]} as never,
  profile: {"method":"GET","path":"/members/:handle","query":{}} as never,
};

export const answers: Wire<(typeof contract.domains)['answers']> = {
  list: {"method":"GET","path":"/questions/:questionId/answers","query":{"sort":["useful","newest","improved"],"cursor":"text","limit":"integer"}} as never,
  ofMember: {"method":"GET","path":"/members/:handle/answers","query":{"cursor":"text","limit":"integer"}} as never,
  publish: {"method":"POST","path":"/questions/:questionId/answers","query":{},"body":["body","visibility","authorship","feedbackWanted","minutes","guess"]} as never,
  show: {"method":"GET","path":"/answers/:answerId","query":{"include":["comments","reviews","comments,reviews"]}} as never,
  best: {"method":"GET","path":"/best-answers","query":{"topic":"text","cursor":"text","limit":"integer"}} as never,
  improved: {"method":"GET","path":"/improved-answers","query":{"topic":"text","cursor":"text","limit":"integer"}} as never,
  change: {"method":"PATCH","path":"/answers/:answerId","query":{},"body":["visibility","feedbackWanted","offer"]} as never,
  delete: {"method":"DELETE","path":"/answers/:answerId","query":{}} as never,
  unname: {"method":"POST","path":"/answers/:answerId/unname","query":{}} as never,
  shared: {"method":"GET","path":"/shared-answers/:token","query":{}} as never,
  invite: {"method":"PUT","path":"/answers/:answerId/invite","query":{}} as never,
  uninvite: {"method":"DELETE","path":"/answers/:answerId/invite","query":{}} as never,
  revise: {"method":"POST","path":"/answers/:answerId/revisions","query":{},"body":["body","basedOn","note","used","minutes","guess"]} as never,
  revisions: {"method":"GET","path":"/answers/:answerId/revisions","query":{"cursor":"text","limit":"integer"}} as never,
  revision: {"method":"GET","path":"/answers/:answerId/revisions/:number","query":{}} as never,
};

export const authenticators: Wire<(typeof contract.domains)['authenticators']> = {
  signIn: {"method":"POST","path":"/auth/second-step","query":{},"body":["ticket","code"]} as never,
  begin: {"method":"POST","path":"/me/authenticator","query":{},"body":["password"]} as never,
  confirm: {"method":"PUT","path":"/me/authenticator","query":{},"body":["code"]} as never,
  renewCodes: {"method":"POST","path":"/me/authenticator/recovery-codes","query":{},"body":["password"]} as never,
  remove: {"method":"DELETE","path":"/me/authenticator","query":{},"body":["password"]} as never,
};

export const blocks: Wire<(typeof contract.domains)['blocks']> = {
  block: {"method":"PUT","path":"/members/:handle/block","query":{}} as never,
  unblock: {"method":"DELETE","path":"/members/:handle/block","query":{}} as never,
  list: {"method":"GET","path":"/blocks","query":{}} as never,
};

export const collections: Wire<(typeof contract.domains)['collections']> = {
  list: {"method":"GET","path":"/collections","query":{"question":"text","answer":"text"}} as never,
  make: {"method":"POST","path":"/collections","query":{},"body":["name"]} as never,
  rename: {"method":"PATCH","path":"/collections/:collectionId","query":{},"body":["name"]} as never,
  delete: {"method":"DELETE","path":"/collections/:collectionId","query":{}} as never,
  restore: {"method":"PUT","path":"/collections/:collectionId/restored","query":{}} as never,
  items: {"method":"GET","path":"/collections/:collectionId/items","query":{"cursor":"text","limit":"integer"}} as never,
  remove: {"method":"DELETE","path":"/saved-items/:savedItemId","query":{}} as never,
  saveQuestion: {"method":"PUT","path":"/questions/:questionId/saved","query":{},"body":["collection"]} as never,
  unsaveQuestion: {"method":"DELETE","path":"/questions/:questionId/saved","query":{"collection":"text"}} as never,
  saveAnswer: {"method":"PUT","path":"/answers/:answerId/saved","query":{},"body":["collection"]} as never,
  unsaveAnswer: {"method":"DELETE","path":"/answers/:answerId/saved","query":{"collection":"text"}} as never,
};

export const comments: Wire<(typeof contract.domains)['comments']> = {
  onAnswer: {"method":"GET","path":"/answers/:answerId/comments","query":{"revision":"integer","cursor":"text","limit":"integer"}} as never,
  postOnAnswer: {"method":"POST","path":"/answers/:answerId/comments","query":{},"body":["body","authorship","parentId","revision","anchor","suggestion","criterion"]} as never,
  postOnShared: {"method":"POST","path":"/shared-answers/:token/comments","query":{},"body":["name","body","revision","anchor","suggestion"]} as never,
  onQuestion: {"method":"GET","path":"/questions/:questionId/comments","query":{"cursor":"text","limit":"integer"}} as never,
  postOnQuestion: {"method":"POST","path":"/questions/:questionId/comments","query":{},"body":["body","authorship","parentId"]} as never,
  edit: {"method":"PATCH","path":"/comments/:commentId","query":{},"body":["body"]} as never,
  delete: {"method":"DELETE","path":"/comments/:commentId","query":{}} as never,
  setState: {"method":"PUT","path":"/comments/:commentId/state","query":{},"body":["state","reason"]} as never,
  thank: {"method":"PUT","path":"/comments/:commentId/thanks","query":{}} as never,
  judge: {"method":"PUT","path":"/comments/:commentId/verdict","query":{},"body":["verdict"]} as never,
  show: {"method":"PUT","path":"/comments/:commentId/shown","query":{}} as never,
};

export const companies: Wire<(typeof contract.domains)['companies']> = {
  list: {"method":"GET","path":"/companies","query":{"q":"text","cursor":"text","limit":"integer"}} as never,
  show: {"method":"GET","path":"/companies/:slug","query":{"include":["questions"],"topic":"text","round":["recruiter-screen","phone","onsite","take-home","panel","final"],"cursor":"text","limit":"integer"}} as never,
  merge: {"method":"POST","path":"/companies/:slug/merge","query":{},"body":["into"]} as never,
};

export const digests: Wire<(typeof contract.domains)['digests']> = {
  show: {"method":"GET","path":"/me/mail-wishes","query":{}} as never,
  choose: {"method":"PUT","path":"/me/mail-wishes","query":{},"body":["feedback","replies","help"]} as never,
  unsubscribe: {"method":"POST","path":"/unsubscribe/:token","query":{}} as never,
};

export const drafts: Wire<(typeof contract.domains)['drafts']> = {
  list: {"method":"GET","path":"/drafts","query":{}} as never,
  show: {"method":"GET","path":"/drafts/:key","query":{}} as never,
  save: {"method":"PUT","path":"/drafts/:key","query":{},"body":["content","version"]} as never,
  delete: {"method":"DELETE","path":"/drafts/:key","query":{}} as never,
};

export const figures: Wire<(typeof contract.domains)['figures']> = {
  show: {"method":"GET","path":"/community-health","query":{}} as never,
};

export const follows: Wire<(typeof contract.domains)['follows']> = {
  company: {"method":"PUT","path":"/companies/:slug/follow","query":{}} as never,
  stopCompany: {"method":"DELETE","path":"/companies/:slug/follow","query":{}} as never,
  topic: {"method":"PUT","path":"/topics/:slug/follow","query":{}} as never,
  stopTopic: {"method":"DELETE","path":"/topics/:slug/follow","query":{}} as never,
  question: {"method":"PUT","path":"/questions/:questionId/follow","query":{}} as never,
  stopQuestion: {"method":"DELETE","path":"/questions/:questionId/follow","query":{}} as never,
  answer: {"method":"PUT","path":"/answers/:answerId/follow","query":{}} as never,
  stopAnswer: {"method":"DELETE","path":"/answers/:answerId/follow","query":{}} as never,
  member: {"method":"PUT","path":"/members/:handle/follow","query":{}} as never,
  stopMember: {"method":"DELETE","path":"/members/:handle/follow","query":{}} as never,
  list: {"method":"GET","path":"/following","query":{"cursor":"text","limit":"integer"}} as never,
  news: {"method":"GET","path":"/following/new","query":{"cursor":"text","limit":"integer"}} as never,
};

export const identities: Wire<(typeof contract.domains)['identities']> = {
  offered: {"method":"GET","path":"/auth/elsewhere","query":{}} as never,
  leave: {"method":"POST","path":"/auth/elsewhere","query":{}} as never,
  signIn: {"method":"POST","path":"/auth/elsewhere/return","query":{},"body":["ticket","search"]} as never,
  beginConnecting: {"method":"POST","path":"/me/elsewhere","query":{},"body":["password"]} as never,
  connect: {"method":"POST","path":"/me/elsewhere/return","query":{},"body":["ticket","search"]} as never,
  disconnect: {"method":"DELETE","path":"/me/elsewhere","query":{}} as never,
};

export const imports: Wire<(typeof contract.domains)['imports']> = {
  list: {"method":"GET","path":"/imports","query":{"cursor":"text","limit":"integer"}} as never,
  begin: {"method":"POST","path":"/imports","query":{},"body":["name","format","as"]} as never,
  sendPart: {"method":"PUT","path":"/imports/:importId/parts/:number","query":{},"body":["bytes"]} as never,
  show: {"method":"GET","path":"/imports/:importId","query":{}} as never,
  move: {"method":"PUT","path":"/imports/:importId/state","query":{},"body":["state"]} as never,
  notes: {"method":"GET","path":"/imports/:importId/notes","query":{"kind":["skipped","changed"],"cursor":"text","limit":"integer"}} as never,
  duplicates: {"method":"GET","path":"/imports/:importId/duplicates","query":{"state":["undecided","decided"],"cursor":"text","limit":"integer"}} as never,
  decide: {"method":"PUT","path":"/duplicates/:duplicateId","query":{},"body":["decision"]} as never,
};

export const inbox: Wire<(typeof contract.domains)['inbox']> = {
  list: {"method":"GET","path":"/inbox","query":{"cursor":"text","limit":"integer"}} as never,
  read: {"method":"PUT","path":"/inbox/read","query":{},"body":["upTo"]} as never,
};

export const lane: Wire<(typeof contract.domains)['lane']> = {
  waiting: {"method":"GET","path":"/waiting-answers","query":{"cursor":"text","limit":"integer"}} as never,
  claim: {"method":"POST","path":"/lane/claims","query":{},"body":["topic"]} as never,
  keep: {"method":"PUT","path":"/lane/claims/current","query":{},"body":["answerId"]} as never,
  release: {"method":"DELETE","path":"/lane/claims/current","query":{"pass":["true"]}} as never,
  standing: {"method":"GET","path":"/lane","query":{}} as never,
};

export const moderation: Wire<(typeof contract.domains)['moderation']> = {
  flagQuestion: {"method":"PUT","path":"/questions/:questionId/flag","query":{},"body":["reason","note"]} as never,
  flagAnswer: {"method":"PUT","path":"/answers/:answerId/flag","query":{},"body":["reason","note","link"]} as never,
  flagComment: {"method":"PUT","path":"/comments/:commentId/flag","query":{},"body":["reason","note"]} as never,
  flagReview: {"method":"PUT","path":"/reviews/:reviewId/flag","query":{},"body":["reason","note"]} as never,
  flagMember: {"method":"PUT","path":"/members/:handle/flag","query":{},"body":["reason","note"]} as never,
  flagCompany: {"method":"PUT","path":"/companies/:slug/flag","query":{},"body":["reason","note"]} as never,
  cases: {"method":"GET","path":"/moderation/cases","query":{"state":["open","closed"],"kind":["question","answer","comment","review","member","company","appeal"],"sort":["oldest","most-flagged"],"cursor":"text","limit":"integer"}} as never,
  showCase: {"method":"GET","path":"/moderation/cases/:caseId","query":{}} as never,
  decide: {"method":"POST","path":"/moderation/cases/:caseId/decisions","query":{},"body":["act","rule","words","days","topics","title","body"]} as never,
  reveal: {"method":"POST","path":"/moderation/cases/:caseId/reveal","query":{},"body":["why"]} as never,
  log: {"method":"GET","path":"/moderation/log","query":{"cursor":"text","limit":"integer"}} as never,
};

export const notices: Wire<(typeof contract.domains)['notices']> = {
  list: {"method":"GET","path":"/notices","query":{"cursor":"text","limit":"integer"}} as never,
  markRead: {"method":"PUT","path":"/notices/:noticeId/read","query":{}} as never,
  appeal: {"method":"POST","path":"/notices/:noticeId/appeal","query":{},"body":["words"]} as never,
};

export const passkeys: Wire<(typeof contract.domains)['passkeys']> = {
  ask: {"method":"POST","path":"/auth/passkey-options","query":{}} as never,
  signIn: {"method":"POST","path":"/auth/passkey","query":{},"body":["credential"]} as never,
  begin: {"method":"POST","path":"/me/passkey-options","query":{},"body":["password"]} as never,
  add: {"method":"POST","path":"/me/passkeys","query":{},"body":["credential","name"]} as never,
  rename: {"method":"PATCH","path":"/me/passkeys/:passkeyId","query":{},"body":["name"]} as never,
  remove: {"method":"DELETE","path":"/me/passkeys/:passkeyId","query":{}} as never,
};

export const ownData: Wire<(typeof contract.domains)['ownData']> = {
  listFiles: {"method":"GET","path":"/me/files","query":{}} as never,
  askForFile: {"method":"POST","path":"/me/files","query":{}} as never,
  bringIn: {"method":"POST","path":"/me/arrivals","query":{},"body":["bytes"]} as never,
  deleteAccount: {"method":"POST","path":"/me/deletion","query":{},"body":["password","posts"]} as never,
};

export const questions: Wire<(typeof contract.domains)['questions']> = {
  list: {"method":"GET","path":"/questions","query":{"q":"text","company":"text","topic":"text","track":["product-management","engineering","data","design"],"level":["intern","associate","mid","senior","lead","executive"],"round":["recruiter-screen","phone","onsite","take-home","panel","final"],"has":["answers"],"by":"text","sort":["newest","active","most-asked","most-answered","relevance"],"cursor":"text","limit":"integer"}} as never,
  post: {"method":"POST","path":"/questions","query":{},"body":["title","body","topics","companies","track","level","round","askedIn","authorship","answer"]} as never,
  show: {"method":"GET","path":"/questions/:questionId","query":{"include":["answers"]}} as never,
  edit: {"method":"PATCH","path":"/questions/:questionId","query":{},"body":["title","body","topics","companies","track","level","round","basedOn"]} as never,
  unname: {"method":"POST","path":"/questions/:questionId/unname","query":{}} as never,
  merge: {"method":"POST","path":"/questions/:questionId/merge","query":{},"body":["into"]} as never,
  similar: {"method":"GET","path":"/questions/:questionId/similar","query":{"limit":"integer"}} as never,
  similarTo: {"method":"POST","path":"/similar-questions","query":{},"body":["title","body","limit"]} as never,
};

export const replays: Wire<(typeof contract.domains)['replays']> = {
  list: {"method":"GET","path":"/replays","query":{}} as never,
  show: {"method":"GET","path":"/replays/:replayId","query":{}} as never,
  save: {"method":"PUT","path":"/replays/:replayId","query":{},"body":["content","version"]} as never,
  delete: {"method":"DELETE","path":"/replays/:replayId","query":{}} as never,
};

export const reviews: Wire<(typeof contract.domains)['reviews']> = {
  list: {"method":"GET","path":"/answers/:answerId/reviews","query":{"revision":"integer"}} as never,
  write: {"method":"PUT","path":"/answers/:answerId/revisions/:number/review","query":{},"body":["strength","change","through","scores","authorship","pins"]} as never,
  postOnShared: {"method":"POST","path":"/shared-answers/:token/reviews","query":{},"body":["name","strength","change","through","revision"]} as never,
  markRead: {"method":"PUT","path":"/answers/:answerId/reviews/read","query":{}} as never,
  guess: {"method":"PUT","path":"/answers/:answerId/revisions/:number/guess","query":{},"body":["scores"]} as never,
  show: {"method":"PUT","path":"/reviews/:reviewId/shown","query":{}} as never,
  references: {"method":"GET","path":"/topics/:slug/references","query":{}} as never,
  calibrate: {"method":"PUT","path":"/references/:referenceId/marks","query":{},"body":["scores"]} as never,
};

export const savedSearches: Wire<(typeof contract.domains)['savedSearches']> = {
  list: {"method":"GET","path":"/saved-searches","query":{}} as never,
  save: {"method":"POST","path":"/saved-searches","query":{},"body":["name","query"]} as never,
  rename: {"method":"PATCH","path":"/saved-searches/:savedSearchId","query":{},"body":["name"]} as never,
  look: {"method":"PUT","path":"/saved-searches/:savedSearchId/seen","query":{}} as never,
  delete: {"method":"DELETE","path":"/saved-searches/:savedSearchId","query":{}} as never,
  restore: {"method":"PUT","path":"/saved-searches/:savedSearchId/restored","query":{}} as never,
};

export const search: Wire<(typeof contract.domains)['search']> = {
  find: {"method":"GET","path":"/search","query":{"q":"text","kind":["question","answer","company","topic","member"],"company":"text","topic":"text","track":["product-management","engineering","data","design"],"level":["intern","associate","mid","senior","lead","executive"],"round":["recruiter-screen","phone","onsite","take-home","panel","final"],"has":["answers"],"is":["unanswered","needs-feedback","mine","answered-by-me"],"sort":["newest","active","most-asked","most-answered","relevance"],"facets":["none"],"explain":["1"],"cursor":"text","limit":"integer"}} as never,
};

export const security: Wire<(typeof contract.domains)['security']> = {
  show: {"method":"GET","path":"/me/security","query":{}} as never,
};

export const sessions: Wire<(typeof contract.domains)['sessions']> = {
  refresh: {"method":"POST","path":"/auth/refresh","query":{}} as never,
  signOut: {"method":"POST","path":"/auth/sign-out","query":{}} as never,
  list: {"method":"GET","path":"/me/sessions","query":{}} as never,
  end: {"method":"DELETE","path":"/me/sessions/:sessionId","query":{}} as never,
  endOthers: {"method":"DELETE","path":"/me/sessions","query":{}} as never,
};

export const sightings: Wire<(typeof contract.domains)['sightings']> = {
  record: {"method":"POST","path":"/questions/:questionId/sightings","query":{},"body":["company","month","level","round"]} as never,
  withdraw: {"method":"DELETE","path":"/sightings/:sightingId","query":{}} as never,
  dispute: {"method":"PUT","path":"/questions/:questionId/companies/:slug/dispute","query":{}} as never,
  stopDispute: {"method":"DELETE","path":"/questions/:questionId/companies/:slug/dispute","query":{}} as never,
};

export const takedowns: Wire<(typeof contract.domains)['takedowns']> = {
  ask: {"method":"POST","path":"/takedowns","query":{},"body":["address","reason","standing","name","email","words","truthful"]} as never,
  show: {"method":"GET","path":"/takedowns/:token","query":{}} as never,
};

export const topics: Wire<(typeof contract.domains)['topics']> = {
  list: {"method":"GET","path":"/topics","query":{"kind":["curated","label"],"q":"text","cursor":"text","limit":"integer"}} as never,
  show: {"method":"GET","path":"/topics/:slug","query":{}} as never,
};

export const votes: Wire<(typeof contract.domains)['votes']> = {
  forQuestion: {"method":"PUT","path":"/questions/:questionId/vote","query":{}} as never,
  takeFromQuestion: {"method":"DELETE","path":"/questions/:questionId/vote","query":{}} as never,
  forAnswer: {"method":"PUT","path":"/answers/:answerId/vote","query":{}} as never,
  takeFromAnswer: {"method":"DELETE","path":"/answers/:answerId/vote","query":{}} as never,
};
