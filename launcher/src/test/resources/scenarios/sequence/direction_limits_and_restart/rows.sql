SELECT nextval('up'), nextval('small'), nextval('owned');
