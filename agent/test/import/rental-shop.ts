/** A database as people have them: numbers as keys, tables in the singular, circles, and names that are taken. */
export const rentalShop = `
CREATE TYPE rating AS ENUM ('G', 'PG', 'PG-13', '18+');
CREATE DOMAIN production_year AS integer CHECK (VALUE >= 1900);
CREATE TABLE language (
  language_id serial PRIMARY KEY, name char(20) NOT NULL,
  last_update timestamp NOT NULL DEFAULT now()
);
CREATE TABLE film (
  film_id serial PRIMARY KEY,
  title varchar(255) NOT NULL,
  description text,
  release_year production_year,
  language_id smallint NOT NULL REFERENCES language (language_id) ON UPDATE CASCADE ON DELETE RESTRICT,
  original_language_id integer REFERENCES language ON DELETE SET NULL,
  rental_duration smallint NOT NULL DEFAULT 3,
  rental_rate numeric(4,2) NOT NULL DEFAULT 4.99,
  length smallint CHECK (length > 0 AND length <= 600),
  rating rating DEFAULT 'PG-13',
  special_features text[],
  fulltext tsvector,
  score double precision,
  trailer interval,
  meta jsonb NOT NULL DEFAULT '{"kind": "film"}',
  CONSTRAINT film_known_language CHECK (original_language_id IS NULL OR original_language_id <> language_id)
);
COMMENT ON TABLE film IS 'What can be rented.';
COMMENT ON COLUMN film.rental_rate IS 'For each day, before tax.';
CREATE INDEX film_title_idx ON film (title);
CREATE INDEX film_lower_idx ON film (lower(title));
CREATE INDEX film_long_idx ON film (rental_rate) WHERE length > 120;
CREATE INDEX film_meta_idx ON film USING gin (meta);
CREATE TABLE actor (actor_id serial PRIMARY KEY, first_name varchar(45) NOT NULL, last_name varchar(45) NOT NULL DEFAULT '');
CREATE INDEX actor_names_idx ON actor (last_name, first_name);
CREATE TABLE film_actor (
  actor_id int REFERENCES actor ON DELETE CASCADE, film_id int REFERENCES film ON DELETE CASCADE,
  last_update timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (actor_id, film_id)
);
CREATE TABLE category (category_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(25) NOT NULL UNIQUE);
CREATE TABLE film_category (
  film_id int NOT NULL REFERENCES film ON DELETE CASCADE, category_id int NOT NULL REFERENCES category ON DELETE CASCADE,
  PRIMARY KEY (film_id, category_id)
);
CREATE TABLE store (store_id serial PRIMARY KEY, manager_staff_id int NOT NULL UNIQUE, opened date NOT NULL DEFAULT CURRENT_DATE);
CREATE TABLE staff (
  staff_id serial PRIMARY KEY, store_id int NOT NULL REFERENCES store DEFERRABLE, username varchar(16) NOT NULL,
  picture bytea, active boolean NOT NULL DEFAULT true, reports_to int REFERENCES staff (staff_id),
  deleted_at timestamptz
);
CREATE UNIQUE INDEX staff_username_key ON staff (username) WHERE active;
ALTER TABLE store ADD FOREIGN KEY (manager_staff_id) REFERENCES staff (staff_id);
CREATE TABLE "user" (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), "order" int, "createdAt" timestamptz(3) NOT NULL DEFAULT now(), email text NOT NULL UNIQUE);
CREATE TABLE profile (user_id uuid PRIMARY KEY REFERENCES "user" ON DELETE CASCADE, bio text NOT NULL DEFAULT '', vip boolean);
CREATE TABLE country (code char(2) PRIMARY KEY, name text NOT NULL);
CREATE TABLE payment (
  payment_id bigserial, customer uuid NOT NULL REFERENCES "user", country char(2) REFERENCES country (code),
  amount numeric NOT NULL CHECK (amount >= 0), paid_at timestamp NOT NULL, starts date, ends date,
  PRIMARY KEY (payment_id, paid_at), CHECK (starts < ends), CHECK (customer IS NOT NULL OR country IS NOT NULL)
) PARTITION BY RANGE (paid_at);
CREATE TABLE payment_2026 PARTITION OF payment FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE "Клиент" ("ид" serial PRIMARY KEY, "имя" varchar(80) NOT NULL, "Имя" varchar(80));
CREATE TABLE log (at timestamptz NOT NULL DEFAULT now(), line varchar(400) NOT NULL);
CREATE TABLE a_table_with_a_name_that_is_as_long_as_postgresql_lets_one_be (id serial PRIMARY KEY, a_column_with_a_name_that_is_as_long_as_postgresql_lets_one_be int UNIQUE);
CREATE VIEW long_films AS SELECT * FROM film WHERE length > 120;
CREATE FUNCTION films() RETURNS bigint LANGUAGE sql RETURN (SELECT count(*) FROM film);
`;

/** Rows of it, with what is hard to carry over: circles, references to oneself, empty texts, other spellings. */
export const rentalShopRows = `
INSERT INTO language (name) VALUES ('English'), ('Deutsch');
INSERT INTO film (title, language_id, original_language_id, length, rating, special_features, score, trailer)
  SELECT 'Film ' || n, 1 + n % 2, CASE WHEN n % 3 = 0 THEN 2 - n % 2 END, 60 + n, (ARRAY['G','PG','PG-13','18+'])[1 + n % 4]::rating,
    CASE WHEN n % 5 > 0 THEN ARRAY['Trailer', 'Scene ' || n] END, n / 3.0, make_interval(mins => n)
  FROM generate_series(1, 40) n;
INSERT INTO actor (first_name, last_name) SELECT 'First ' || n, CASE WHEN n = 3 THEN '' ELSE 'Last ' || n END FROM generate_series(1, 10) n;
INSERT INTO film_actor (actor_id, film_id) SELECT n, n * 2 FROM generate_series(1, 10) n;
INSERT INTO category (name) VALUES ('Action'), ('Drama');
INSERT INTO film_category SELECT n, 1 + n % 2 FROM generate_series(1, 40) n;
BEGIN; SET CONSTRAINTS ALL DEFERRED;
INSERT INTO staff (store_id, username, active, reports_to) VALUES (1, 'ann', true, NULL), (1, 'ann', false, 3), (2, 'bob', true, 1);
INSERT INTO store (manager_staff_id) VALUES (1), (3);
COMMIT;
INSERT INTO "user" (email, "order") VALUES ('a@example.test', 1), ('b@example.test', NULL);
INSERT INTO profile SELECT id, '', NULL FROM "user" LIMIT 1;
INSERT INTO country VALUES ('de', 'Deutschland');
INSERT INTO payment (customer, country, amount, paid_at) SELECT id, 'de', 12.5, '2026-03-01 12:00' FROM "user";
INSERT INTO "Клиент" ("имя") VALUES ('Анна');
INSERT INTO log (line) VALUES ('one'), ('two');
`;
