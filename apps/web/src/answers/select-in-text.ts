/** Selects words in a text field and brings them into sight: a field scrolls to its caret when it gets the focus. */
export function selectInText(field: HTMLTextAreaElement, { start, end }: { start: number; end: number }) {
  field.blur();
  field.setSelectionRange(start, start);
  field.focus();
  field.setSelectionRange(start, end);
  field.scrollIntoView({ block: 'nearest' });
}
