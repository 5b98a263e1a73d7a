INSERT INTO booking VALUES (1, '[2025-01-01,2025-01-02)', false);
