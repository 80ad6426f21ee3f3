/** Endpoints that only a device of the member's, an issuer, a file, an address or an anonymous author of ours can make succeed, and the test where one does. */
export const answeredElsewhere: Record<string, string> = {
  'authenticators.signIn': 'authenticators.test.ts',
  'authenticators.confirm': 'authenticators.test.ts',
  'authenticators.renewCodes': 'authenticators.test.ts',
  'identities.leave': 'identities.test.ts',
  'identities.signIn': 'identities.test.ts',
  'identities.beginConnecting': 'identities.test.ts',
  'identities.connect': 'identities.test.ts',
  'identities.disconnect': 'identities.test.ts',
  'moderation.reveal': 'decide-case.test.ts',
  'ownData.bringIn': 'own-data.test.ts',
  'passkeys.signIn': 'passkeys.test.ts',
  'passkeys.add': 'passkeys.test.ts',
  'passkeys.rename': 'passkeys.test.ts',
  'passkeys.remove': 'passkeys.test.ts',
  'takedowns.ask': 'ask-for-takedown.test.ts',
  'takedowns.show': 'ask-for-takedown.test.ts',
};
