ALTER TABLE "topics" ADD COLUMN "curated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "scores_best" ON "revision_scores" USING btree ("low","answer_id") WHERE low is not null;--> statement-breakpoint
CREATE INDEX "topics_labels" ON "topics" USING btree ("questions_count","id") WHERE not curated;--> statement-breakpoint
UPDATE "topics" SET "curated" = "position" < 1000;
