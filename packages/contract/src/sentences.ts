import { z } from 'zod';

const count = (value: unknown) => Number(value).toLocaleString('en');

/** Says what is wrong with a field in a sentence for the person who filled it. */
function sentence(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string')
        return Number(issue.minimum) === 1
          ? 'This cannot be empty.'
          : `Write at least ${count(issue.minimum)} characters.`;
      if (issue.origin === 'array') return `Choose at least ${count(issue.minimum)}.`;
      return `Use ${count(issue.minimum)} or more.`;
    case 'too_big':
      if (issue.origin === 'string') return `Keep it to ${count(issue.maximum)} characters.`;
      if (issue.origin === 'array') return `Choose at most ${count(issue.maximum)}.`;
      return `Use ${count(issue.maximum)} or less.`;
    case 'invalid_type':
      return issue.input === undefined
        ? 'This is missing.'
        : `This should be ${kinds[issue.expected] ?? 'something else'}.`;
    case 'invalid_value':
      return `Choose one of: ${issue.values.join(', ')}.`;
    case 'unrecognized_keys':
      return `Nothing here is called ${issue.keys.map((key) => `“${key.slice(0, 60)}”`).join(', ')}.`;
    case 'invalid_format':
      return formats[issue.format] ?? 'This is not in the form expected.';
    default:
      return 'This is not in the form expected.';
  }
}

const formats: Record<string, string> = {
  email: 'This does not look like an email address.',
  uuid: 'This is not an id we made.',
  date: 'Write the day as year, month and day, such as 2026-10-05.',
  datetime: 'Write the time in the ISO 8601 form.',
};

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a set of fields',
  record: 'a set of fields',
  null: 'empty',
};

z.config({ customError: sentence });
