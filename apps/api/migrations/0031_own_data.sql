CREATE TABLE "own_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"state" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"size" integer,
	"bytes" "bytea",
	"tries" integer DEFAULT 0 NOT NULL,
	"taken_until" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "authorship"."pseudonyms" DROP CONSTRAINT "pseudonyms_member_id_members_id_fk";
--> statement-breakpoint
ALTER TABLE "authorship"."pseudonyms" ALTER COLUMN "member_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "own_files" ADD CONSTRAINT "own_files_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "own_files_of_member" ON "own_files" USING btree ("member_id","asked_at");--> statement-breakpoint
CREATE INDEX "own_files_by_state" ON "own_files" USING btree ("state","asked_at");--> statement-breakpoint
ALTER TABLE "authorship"."pseudonyms" ADD CONSTRAINT "pseudonyms_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pseudonyms_by_member" ON "authorship"."pseudonyms" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "votes_by_member" ON "votes" USING btree ("member_id");