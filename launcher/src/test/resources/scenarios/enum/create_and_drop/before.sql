CREATE TYPE gone AS ENUM ('a');
