interface Failure {
  cause?: { code?: string; constraint?: string };
}

/** Two waited for each other, somebody took a name or a place at this moment, or what a row was to point at was merged into another. */
function isPassing(error: unknown): boolean {
  const { code = '', constraint = '' } = (error as Failure).cause ?? {};
  if (code === '23503') return /_(?:questions|companies)_id_fk$/.test(constraint);
  return code === '40P01' || code === '40001' || code === '23505';
}

const attempts = 4;

/** Does a transaction again, as things are by then, where others were in its way; nothing is left of the tries before. */
export async function onceMore<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === attempts || !isPassing(error)) throw error;
    }
  }
}
