"""What an item says in comparable form: one module for each kind of fact."""

from zwgk.facts.frames import frame_reason, is_guiding, is_review
from zwgk.facts.reader import FactReader

__all__ = ["FactReader", "frame_reason", "is_guiding", "is_review"]
