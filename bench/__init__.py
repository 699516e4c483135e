"""Speed, beside what people know: see docs/performance.md."""
