CREATE TRUSTED LANGUAGE own HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
GRANT USAGE ON LANGUAGE own TO app_reader WITH GRANT OPTION;
CREATE TRUSTED LANGUAGE other HANDLER plpgsql_call_handler;
REVOKE ALL ON LANGUAGE other FROM PUBLIC;
