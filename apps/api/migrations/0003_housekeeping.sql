CREATE INDEX "refresh_tokens_by_end" ON "refresh_tokens" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "idempotency_keys_by_day" ON "idempotency_keys" USING btree ("day");