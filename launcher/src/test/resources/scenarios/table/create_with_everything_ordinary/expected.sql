BEGIN;
CREATE TYPE public.mood AS ENUM ('low', 'high');
CREATE SEQUENCE public.book_id_seq AS integer;
CREATE TABLE public.author (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    name text NOT NULL,
    mood public.mood DEFAULT 'high' NOT NULL,
    born date,
    tags text[] DEFAULT '{}' NOT NULL,
    CONSTRAINT author_born_check CHECK (born > '1800-01-01'),
    CONSTRAINT author_name_born_key UNIQUE (name, born),
    CONSTRAINT author_pkey PRIMARY KEY (id)
);
CREATE TABLE public.book (
    id integer DEFAULT pg_catalog.nextval('public.book_id_seq'::pg_catalog.regclass) NOT NULL,
    author_id bigint NOT NULL,
    title character varying(200) COLLATE pg_catalog."C" NOT NULL,
    price numeric(8,2) DEFAULT 0.00,
    gross numeric GENERATED ALWAYS AS (price * 1.19) STORED,
    published timestamp(3) with time zone DEFAULT now(),
    CONSTRAINT book_pkey PRIMARY KEY (id)
);
ALTER SEQUENCE public.book_id_seq OWNED BY public.book.id;
CREATE INDEX book_author_id_idx ON public.book USING btree (author_id);
CREATE INDEX book_title_idx ON public.book USING btree ((lower(title))) WHERE published IS NOT NULL;
ALTER TABLE public.book ADD CONSTRAINT book_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.author (id) ON DELETE CASCADE;
COMMENT ON COLUMN public.book.title IS 'As it stands on the cover';
COMMENT ON TABLE public.book IS 'What was written';
COMMIT;
