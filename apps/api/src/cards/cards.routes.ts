import type { FastifyInstance } from 'fastify';
import { showProfile } from '../accounts/show-profile.ts';
import { showAnswer } from '../answers/show-answer.ts';
import { showCompany } from '../companies/show-company.ts';
import type { Ctx } from '../platform/context.ts';
import { guestLimiter } from '../platform/http/limit-rate.ts';
import { sendUnlessKnown } from '../platform/http/send-unless-known.ts';
import { showQuestion } from '../questions/show-question.ts';
import { showTopic } from '../topics/show-topic.ts';
import { CardDrawer } from './card-drawer.ts';
import {
  type Card,
  cardOfAnswer,
  cardOfCompany,
  cardOfMember,
  cardOfQuestion,
  cardOfTopic,
  versionOf,
} from './card-text.ts';

/**
 * Pictures (PNG, 1200 × 630) that stand where a link is shared: of a question, a public answer, a company, a topic and a member, as a
 * guest sees them, whoever asks. Refuses as the page does (not-found), and where too many are drawn at once (service.busy).
 */
export async function cardsRoutes(app: FastifyInstance): Promise<void> {
  const drawer = new CardDrawer();
  app.addHook('onClose', async () => drawer.end());
  const checkRate = guestLimiter(app, 'card');

  const serve = (url: string, cardOf: (ctx: Ctx, key: string) => Promise<Card>) =>
    app.get<{ Params: { key: string } }>(url, { schema: { hide: true } }, async (request, reply) => {
      await checkRate(request);
      const ctx = app.guestContext(request, reply);
      const { text } = await cardOf(ctx, request.params.key);
      // Sites that show a link may show its picture from here.
      reply.header('cross-origin-resource-policy', 'cross-origin');
      return sendUnlessKnown(request, reply, {
        version: versionOf(text),
        body: () => drawer.draw(text),
        type: 'image/png',
        now: ctx.now(),
        keep: 3_600,
      });
    });

  serve('/cards/questions/:key.png', async (ctx, questionId) =>
    cardOfQuestion(await showQuestion(ctx, { questionId })),
  );
  serve('/cards/answers/:key.png', async (ctx, answerId) => cardOfAnswer(await showAnswer(ctx, { answerId })));
  serve('/cards/companies/:key.png', async (ctx, slug) => cardOfCompany(await showCompany(ctx, { slug })));
  serve('/cards/topics/:key.png', async (ctx, slug) => cardOfTopic(await showTopic(ctx, { slug })));
  serve('/cards/members/:key.png', async (ctx, handle) => cardOfMember(await showProfile(ctx, { handle })));
}
