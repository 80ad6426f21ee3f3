CREATE TABLE "embedding_turns" (
	"model" text PRIMARY KEY NOT NULL,
	"worker" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question_embeddings" (
	"doc" integer NOT NULL,
	"model" text NOT NULL,
	"signs" bit varying NOT NULL,
	"vector" real[] NOT NULL,
	CONSTRAINT "question_embeddings_doc_model_pk" PRIMARY KEY("doc","model")
);
--> statement-breakpoint
ALTER TABLE "question_embeddings" ADD CONSTRAINT "question_embeddings_doc_search_questions_doc_fk" FOREIGN KEY ("doc") REFERENCES "public"."search_questions"("doc") ON DELETE cascade ON UPDATE no action;