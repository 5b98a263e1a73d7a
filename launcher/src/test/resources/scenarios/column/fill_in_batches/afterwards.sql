DO $$
BEGIN
    IF EXISTS (SELECT FROM person WHERE token IS NULL OR "Luck?" IS NULL)
        OR (SELECT count(DISTINCT token) FROM person) <> 500
    THEN
        RAISE 'rows without their values';
    END IF;
END $$;
