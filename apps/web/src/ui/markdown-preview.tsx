import { useEffect, useState } from 'react';
import { Prose } from './prose.tsx';
import { Waiting } from './waiting.tsx';

/** What readers will see, by the renderer that the server uses; loaded only when asked for. */
export function MarkdownPreview({ markdown }: { markdown: string }) {
  const [html, setHtml] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    import('@debrief/prose/render').then(
      ({ renderMarkdown }) => current && setHtml(renderMarkdown(markdown)),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [markdown]);
  if (!markdown.trim()) return <p>Nothing to show yet.</p>;
  if (failed) return <p role="alert">The preview could not be loaded. Your words are safe; try again in a moment.</p>;
  return html === null ? <Waiting label="Preparing the preview" /> : <Prose html={html} />;
}
