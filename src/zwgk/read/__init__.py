"""The world, read: files into text, vocabulary and configuration into values."""
