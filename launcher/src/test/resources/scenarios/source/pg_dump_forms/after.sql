SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TYPE public.mood AS ENUM (
    'sad',
    'ok'
);
CREATE TABLE public.person (
    id integer NOT NULL,
    name character varying(20) DEFAULT 'x'::character varying,
    mood public.mood DEFAULT 'ok'::public.mood,
    born timestamp without time zone DEFAULT now(),
    CONSTRAINT person_name_check CHECK (((name)::text <> ''::text))
);
CREATE SEQUENCE public.person_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.person_id_seq OWNED BY public.person.id;
ALTER TABLE ONLY public.person ALTER COLUMN id SET DEFAULT nextval('public.person_id_seq'::regclass);
CREATE VIEW public.people AS
 SELECT person.id,
    person.name
   FROM public.person
  WHERE ((person.name)::text ~~ 'a%'::text);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);
CREATE INDEX person_name_idx ON public.person USING btree (lower((name)::text));
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_self FOREIGN KEY (id) REFERENCES public.person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE public.person CLUSTER ON person_pkey;
SELECT pg_catalog.setval('public.person_id_seq', 1, false);
