import type { exportFormats } from '@debrief/contract/limits';
import { useMutation } from '@tanstack/react-query';
import { download } from '../platform/download.ts';

/** Downloads what everyone may read, as a file of this form. */
export const useExport = () =>
  useMutation({
    mutationFn: (format: (typeof exportFormats)[number]) =>
      download(`/export?format=${format}`, `debrief-questions.${format}`),
  });
