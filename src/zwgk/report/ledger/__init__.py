"""The ledger of tasks (任务台账), one file for each format."""
