DROP INDEX "answers_by_author";--> statement-breakpoint
CREATE INDEX "answers_by_author" ON "answers" USING btree ("author_id","created_at","id");