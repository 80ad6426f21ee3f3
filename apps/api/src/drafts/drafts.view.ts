import type { Draft } from '@debrief/contract';

export function viewDraft({
  key,
  content,
  version,
  savedAt,
}: {
  key: string;
  content: Record<string, unknown>;
  version: number;
  savedAt: Date;
}): Draft {
  return { key, content, version, savedAt: savedAt.toISOString() };
}
