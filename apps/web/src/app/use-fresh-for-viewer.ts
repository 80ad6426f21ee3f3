import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useViewer } from '../platform/session.ts';

/** What one may do and has marked is part of every answer of the API: another reader, another read. */
export function useFreshForViewer() {
  const client = useQueryClient();
  const viewer = useViewer();
  const before = useRef(viewer);
  useEffect(() => {
    const was = before.current;
    before.current = viewer;
    if (was === undefined || viewer === undefined || was?.id === viewer?.id) return;
    void client.invalidateQueries();
  }, [client, viewer]);
}
