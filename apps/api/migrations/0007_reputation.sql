ALTER TABLE "reputations" DROP COLUMN "judged";--> statement-breakpoint
ALTER TABLE "reputations" DROP COLUMN "used";