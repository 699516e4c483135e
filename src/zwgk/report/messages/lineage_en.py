"""What is said in English of documents that follow one another: their chain, their family."""

WORDS = {
    # a chain
    "traced": (
        "{n} requirements; the last document keeps {kept}, has {partial} in part,"
        " omits {omitted} ({mandatory} of them mandatory); {na} do not apply."
    ),
    "traced-table": "Item by item",
    "highest": "highest",
    "last": "local",
    "between": "between",
    "cites": "cites {which}",
    "cites-not": "does not cite {which}",
    "not-at-hand": "※ not provided: what became of anything in it is not known",
    "beyond": "also cited",
    "by": " (by {which})",
    "lost-in": "× left out in {which} and not found below: {n}",
    "lost-in-unsure": "× left out in one of {which}; what is missing between keeps it open: {n}",
    "changed-in": "△ in the last document only in part: {n}",
    "review-in": "※ others to be reviewed: {n}",
    "not-applicable-in": "○ not applicable to the last document: {n}",
    "skipped-in": "√ not in {which}, and there again below: {n}",
    "kept-in": "√ kept: {n}",
    "show-all": " (--show all lists them)",
    "unknown": "not known",
    "lost-here": "left out here",
    "lost-here-or-above": "left out here, or in a document above that is missing",
    "same-as-above": "changed as above",
    "through": "in the wording of {which}",
    "by-document": (
        "{which} verbatim {verbatim}, adapted {adapted}, partial {partial}, omitted {omitted},"
        " not applicable {na}"
    ),
    "by-document-unknown": "{which} not provided",
    "csv-lost-at": "left out in",
    "csv-changes": "changes",
    # a family
    "family": "{n} documents in {files} files; cited and not there: {missing}",
    "copies": "copies: {files}",
    "missing": "※ not there",
    "see-above": " (see above)",
    "unclear": "“{quote}” may be any of: {names}",
    "also-missing": "Documents that are not there",
    "cited-by": "cited by {names}",
    "left-aside": "Files that were left aside",
    "untied": "Neither citing nor cited",
}
