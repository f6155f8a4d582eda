//! Built-in tables: missions, countries and their spellings, ceilings.
