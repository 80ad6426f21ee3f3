DROP INDEX "moderation_flags_of_case";--> statement-breakpoint
CREATE INDEX "moderation_flags_of_case" ON "moderation_flags" USING btree ("case_id","settled","id");