import { createTransport } from 'nodemailer';
import { type Carrier, NotCarried } from './carrier.ts';
import { layOut } from './letter.ts';

const second = 1_000;

/**
 * Hands letters to the mail server at this address (`smtp://user:password@host:587`, `smtps://` for TLS from the first
 * byte), under `from`. STARTTLS is used where the server offers it.
 */
export function smtpCarrier(smtpUrl: string, from: string): Carrier {
  const transport = createTransport(
    {
      url: smtpUrl,
      connectionTimeout: 10 * second,
      greetingTimeout: 10 * second,
      socketTimeout: 30 * second,
      disableFileAccess: true,
      disableUrlAccess: true,
    } as never,
    { from },
  );
  const domain = from.replace(/^.*@|>?$/g, '') || 'localhost';
  return {
    async carry(id, letter) {
      try {
        await transport.sendMail({
          to: { name: '', address: letter.to },
          subject: letter.subject,
          ...layOut(letter),
          messageId: `<${id}@${domain}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(letter.unsubscribe && {
              'List-Unsubscribe': `<${letter.unsubscribe}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
        });
      } catch (error) {
        throw notCarried(error as Failure);
      }
    },
    close: () => transport.close(),
  };
}

type Failure = Error & { code?: string; syscall?: string; responseCode?: number };

/** What ends before the server has read the letter; a connection that breaks later leaves open whether it has. */
const before = ['EDNS', 'EAUTH', 'ETLS', 'EENVELOPE', 'EMESSAGE'];
const atTheDoor = /^(Connection timeout|Greeting never received)/;

function notCarried({ code = '', syscall, responseCode, message }: Failure): NotCarried {
  const certain =
    responseCode !== undefined || syscall === 'connect' || before.includes(code) || atTheDoor.test(message);
  // Wrong sign-in data are mended by whoever hosts this, and then the letter goes out.
  const final = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
  // Never the server's own words: they may repeat the address.
  return new NotCarried(`${code || 'failed'}${responseCode ? ` ${responseCode}` : ''}`, { certain, final });
}
