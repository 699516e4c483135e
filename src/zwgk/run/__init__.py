"""Many documents: in several processes, from an index, and on from where a run was broken off."""
