"""How patterns name a Han character.

The range 一-鿿 says it plainly, but takes a millisecond to compile in each pattern that has it; a
category takes none. Letters of other scripts match too, which no document minds.
"""

HAN = r"[^\W\da-zA-Z_]"
"""A pattern for one Han character."""
