CREATE TABLE "digest_runs" (
	"way" text PRIMARY KEY NOT NULL,
	"up_to" bigint NOT NULL,
	"seen" bigint NOT NULL,
	"ran_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_wishes" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"ways" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "way" text;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "news_after" bigint;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "news_up_to" bigint;--> statement-breakpoint
ALTER TABLE "mail_wishes" ADD CONSTRAINT "mail_wishes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;