import type { Answer } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { type FormEvent, useRef } from 'react';
import { ThroughField } from '../../reviews/through-field.tsx';
import { nameOf } from '../../ui/author-line.tsx';
import { Button } from '../../ui/button.tsx';
import { TextAreaField, TextField } from '../../ui/field.tsx';
import { Section } from '../../ui/page.tsx';
import { problemFields, SendProblem } from '../../ui/problem.tsx';
import { publishKeys } from '../../ui/publish-keys.ts';
import styles from '../comments.module.css';
import type { GuestFeedback } from './use-guest-feedback.ts';
import { useGuestReview } from './use-guest-review.ts';
import { WhatYouSent } from './what-you-sent.tsx';

/** Under an answer that came by a link: three prompts about it as a whole, and what one sent already. */
export function GuestBelow({ answer, guest }: { answer: Answer; guest: GuestFeedback }) {
  const form = useRef<HTMLFormElement>(null);
  const review = useGuestReview(guest.token, guest);
  const { words, post } = review;
  const errors = { ...problemFields(post.error), ...review.missing };
  const toFirstError = () =>
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), 50);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    review.send(toFirstError);
  };
  if (answer.mine) return null;
  return (
    <Section title="What do you think?" id="notes">
      {(review.sent || guest.sent.length > 0) && (
        <p className={styles.thanked} role="status">
          Thank you. {nameOf(answer.author)} sees it first and decides whether others do.
        </p>
      )}
      <WhatYouSent review={review.sent} comments={guest.sent} current={answer.revision} />
      {!review.sent && (
        <form
          ref={form}
          className={`${styles.form} ${styles.comments}`}
          onSubmit={submit}
          onKeyDown={publishKeys}
          noValidate
          aria-label="Your feedback"
        >
          <TextAreaField
            label="What works?"
            hint="You need no account. What you write stays on this device until it is sent."
            rows={3}
            maxLength={limits.reviewWords.max}
            value={words.strength}
            error={errors['strength']}
            onChange={(event) => review.write({ strength: event.target.value })}
          />
          <TextAreaField
            label="What would you change?"
            rows={3}
            maxLength={limits.reviewWords.max}
            value={words.change}
            error={errors['change']}
            onChange={(event) => review.write({ change: event.target.value })}
          />
          <ThroughField
            value={words.through}
            error={errors['through']}
            onChange={(through) => review.write({ through })}
          />
          <TextField
            label="Your name"
            hint="As you would like to be called."
            maxLength={limits.guestName.max}
            value={guest.name}
            error={errors['name']}
            onChange={(event) => {
              review.forgive();
              guest.onName(event.target.value);
            }}
          />
          {!!post.error && <SendProblem error={post.error} />}
          <div className={styles.acts}>
            <Button type="submit" look="primary" busy={post.isPending}>
              {post.isPending ? 'Sending…' : 'Send feedback'}
            </Button>
          </div>
        </form>
      )}
    </Section>
  );
}
