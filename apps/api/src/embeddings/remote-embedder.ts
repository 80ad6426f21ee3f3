import { z } from 'zod';
import { type Embedder, NotEmbedded } from './embedder.ts';

/** Milliseconds for one request. */
const patience = 20_000;
const mostNumbers = 8_192;

const Answer = z.object({
  data: z.array(z.object({ index: z.number().int(), embedding: z.array(z.number()).min(1).max(mostNumbers) })),
});

/**
 * Asks a server that speaks OpenAI's embeddings protocol: POST `url`/embeddings with `{model, input: [text …], encoding_format}`,
 * answered by `{data: [{index, embedding}]}`. `key` is presented as a bearer token.
 */
export function remoteEmbedder({
  url,
  model,
  key,
}: {
  url: string;
  model: string;
  key?: string | undefined;
}): Embedder {
  return {
    model,
    async embed(texts) {
      const response = await fetch(`${url.replace(/\/+$/, '')}/embeddings`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
        body: JSON.stringify({ model, input: texts, encoding_format: 'float' }),
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      }).catch((error: Error) => {
        throw new NotEmbedded(`The server of embeddings does not answer (${error.name}).`);
      });
      if (!response.ok) throw new NotEmbedded(`The server of embeddings answered ${response.status}.`);
      const answer = Answer.safeParse(await response.json().catch(() => undefined));
      if (!answer.success) throw new NotEmbedded('The server of embeddings answered something else.');
      return inOrder(answer.data.data, texts.length);
    },
  };
}

function inOrder(data: z.infer<typeof Answer>['data'], texts: number): number[][] {
  const vectors = new Map(data.map(({ index, embedding }) => [index, embedding]));
  const size = data[0]?.embedding.length;
  return Array.from({ length: texts }, (_, index) => {
    const vector = vectors.get(index);
    if (vector?.length !== size || !vector?.some((number) => number !== 0))
      throw new NotEmbedded('The server of embeddings left one out.');
    return vector;
  });
}
