CREATE TYPE mood AS ENUM ('low', 'high');
CREATE TABLE author (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  mood mood NOT NULL DEFAULT 'high',
  born date CHECK (born > '1800-01-01'),
  tags text[] NOT NULL DEFAULT '{}',
  UNIQUE (name, born)
);
CREATE TABLE book (
  id serial PRIMARY KEY,
  author_id bigint NOT NULL REFERENCES author ON DELETE CASCADE,
  title varchar(200) COLLATE "C" NOT NULL,
  price numeric(8, 2) DEFAULT 0.00,
  gross numeric GENERATED ALWAYS AS (price * 1.19) STORED,
  published timestamptz(3) DEFAULT now()
);
CREATE INDEX ON book (author_id);
CREATE INDEX book_title_idx ON book (lower(title)) WHERE published IS NOT NULL;
COMMENT ON TABLE book IS 'What was written';
COMMENT ON COLUMN book.title IS 'As it stands on the cover';
