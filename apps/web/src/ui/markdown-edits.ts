/** A change to a text field: replace `from`–`to` by `text`, then select `select`. */
export interface TextEdit {
  from: number;
  to: number;
  text: string;
  select: [number, number];
}
interface Selected {
  value: string;
  start: number;
  end: number;
}
export type Markdown = 'bold' | 'italic' | 'heading' | 'list' | 'numbered' | 'quote' | 'code' | 'table' | 'link';

/** Puts marks around the selection, or takes them off where they stand already. */
function around({ value, start, end }: Selected, mark: string, placeholder: string): TextEdit {
  const inside = value.slice(start, end);
  const marked = value.slice(start - mark.length, start) === mark && value.slice(end, end + mark.length) === mark;
  if (marked && inside) {
    const from = start - mark.length;
    return { from, to: end + mark.length, text: inside, select: [from, from + inside.length] };
  }
  const words = inside || placeholder;
  const from = start + mark.length;
  return { from: start, to: end, text: mark + words + mark, select: [from, from + words.length] };
}

/** Begins each selected line with a mark, or takes it off where all have it. */
function lines({ value, start, end }: Selected, mark: (index: number) => string, known: RegExp): TextEdit {
  const from = value.lastIndexOf('\n', start - 1) + 1;
  const next = value.indexOf('\n', end);
  const to = next < 0 ? value.length : next;
  const rows = value.slice(from, to).split('\n');
  const all = rows.every((row) => known.test(row));
  const text = rows.map((row, i) => (all ? row.replace(known, '') : mark(i) + row)).join('\n');
  const caret = from + text.length;
  return { from, to, text, select: start === end ? [caret, caret] : [from, caret] };
}

/** Puts a block on lines of its own. */
function block({ value, start, end }: Selected, text: string, from: number, length: number): TextEdit {
  const before = start === 0 || value.slice(0, start).endsWith('\n\n') ? '' : value[start - 1] === '\n' ? '\n' : '\n\n';
  const after = value.slice(end).startsWith('\n') ? '\n' : '\n\n';
  const at = start + before.length + from;
  return { from: start, to: end, text: before + text + after, select: [at, at + length] };
}

export function markdownEdit(kind: Markdown, field: Selected): TextEdit {
  const inside = field.value.slice(field.start, field.end);
  switch (kind) {
    case 'bold':
      return around(field, '**', 'bold words');
    case 'italic':
      return around(field, '_', 'words');
    case 'heading':
      return lines(field, () => '## ', /^#{1,6} /);
    case 'list':
      return lines(field, () => '- ', /^[-*] /);
    case 'numbered':
      return lines(field, (i) => `${i + 1}. `, /^\d+\. /);
    case 'quote':
      return lines(field, () => '> ', /^> ?/);
    case 'code':
      if (!inside.includes('\n')) return around(field, '`', 'code');
      return block(field, `\`\`\`\n${inside}\n\`\`\``, 4, inside.length);
    case 'table':
      return block(field, '| Option | For | Against |\n| --- | --- | --- |\n|  |  |  |', 2, 6);
    case 'link': {
      const words = inside || 'words';
      const at = field.start + words.length + 3;
      return { from: field.start, to: field.end, text: `[${words}](https://)`, select: [at, at + 8] };
    }
  }
}

/** Applies a change so that Ctrl+Z still takes it back; `setRangeText` where the browser has no `insertText`. */
export function applyEdit(field: HTMLTextAreaElement, { from, to, text, select }: TextEdit): string {
  field.focus();
  field.setSelectionRange(from, to);
  const inserted = document.execCommand?.('insertText', false, text);
  if (!inserted) field.setRangeText(text, from, to, 'end');
  field.setSelectionRange(...select);
  return field.value;
}
