"""How good the verdicts are: hand-annotated pairs, planted edits, simple baselines beside them.

`python -m eval` prints the table of the README. The other programs of this
package each answer one question of somebody who changes a rule:

- `eval.score`: how near is one comparison to the annotation, and where does it differ?
- `eval.mutants`: are planted edits found, and is everything else left in peace?
- `eval.planted`: plant such edits in any other document.
- `eval.effect`: which findings did my change add or remove?
"""
