"""The v1 shapes: what JSON, schemas, reports and Python users see."""
