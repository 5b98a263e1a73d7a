INSERT INTO shop.customer (email, backup_email, login, "displayName", home, offices, birthday, preferences, created_at, updated_at) VALUES
    ('plain@example.org', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
    ('full@example.org', 'b@c', 'MixedCase', E'quo"te\nü', ROW('street', 'city', '12345', '(1,2)'),
     ARRAY[ROW('a', NULL, NULL, NULL)::shop.address, NULL], '2000-02-29', '[1, {"a": null}]', '2026-01-02 03:04:05.678901+05:30', 'infinity');
INSERT INTO shop.product (sku, name, price, weight, volume, stock, tags, picture, manual, available, prices, seasons) VALUES
    ('sku-1', 'Nut', 12345678.91, 1.5, -0.1, -32768, '{a,NULL,"b c"}', '\x00ff', '<a/>', '[2026-01-01,)', '(1.5,2]', '{[2026-01-01,2026-02-01)}'),
    ('sku-2', 'Bolt', -0.01, NULL, NULL, 0, NULL, '', NULL, 'empty', '(,)', '{}');
INSERT INTO shop.orders (customer_id, status, history, total, ip, net, mac, took, opens, closes, flags, mask, matrix, place, parcel, doc, note) VALUES
    (1, 'in progress', '{new,"in progress"}', 1234.5, '10.0.0.1', '10.0.0.0/8', '08:00:2b:01:02:03', '1 mon 2 days 03:04:05.6', '08:30:00.000001', '18:00+05:30',
     '10101010', '101', '{1,NULL,-3}', '(1,2)', ROW(12.345, ROW('s', 'c', NULL, NULL), '{x,NULL}'), '"text"', 'note'),
    (2, DEFAULT, DEFAULT, NULL, NULL, NULL, NULL, NULL, '24:00', '00:00+00', NULL, '', NULL, NULL, NULL, 'null', NULL);
INSERT INTO shop.order_line SELECT id, 1, 'sku-1', 5 FROM shop.orders;
INSERT INTO audit.entry (at, status, what) SELECT '2026-05-05 05:05:05Z', 'seen', o FROM shop.orders o WHERE note IS NOT NULL;
INSERT INTO audit.entry (at) VALUES ('2026-06-06');
REFRESH MATERIALIZED VIEW shop.turnover;
