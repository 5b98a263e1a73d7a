DO $$
BEGIN
    IF (SELECT count(DISTINCT (token, luck)) FROM person WHERE token IS NOT NULL AND luck IS NOT NULL) <> 500 THEN
        RAISE 'rows without their values';
    END IF;
END $$;
